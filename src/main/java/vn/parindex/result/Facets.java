package vn.parindex.result;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.parindex.result.ResultBits.Layer;

/**
 * Counts, for each value of each filter, the results that it would keep under the other filters.
 *
 * <p>A result counts for a filter if it passes all the others: so a result that fails two filters counts nowhere, and one that fails
 * one counts for that one alone.
 */
public final class Facets {

    private final ResultBits results;
    private final ObservationFilter filter;
    private final Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
    private final long[] byUnit;
    private long total;

    private Facets(ResultBits results, ObservationFilter filter) {
        this.results = results;
        this.filter = filter;
        this.byUnit = new long[results.units().size()];
        for (var dimension : Dimension.values()) {
            counts.put(dimension, new HashMap<>());
        }
    }

    static Facets of(ResultBits results, ObservationFilter filter) {
        var facets = new Facets(results, filter);
        results.layers().forEach(facets::add);
        for (int unit = 0; unit < facets.byUnit.length; unit++) {
            facets.count(Dimension.UNIT, results.units().id(unit), facets.byUnit[unit]);
        }
        return facets;
    }

    /** How many results pass every filter. */
    public long total() {
        return total;
    }

    /** By value; a value that keeps nothing is not there. */
    public Map<String, Long> counts(Dimension dimension) {
        return counts.get(dimension);
    }

    private void add(Layer layer) {
        var own = Map.of(
                Dimension.INDICATOR, layer.indicator().code(),
                Dimension.POPULATION, layer.indicator().population(),
                Dimension.YEAR, String.valueOf(layer.year()));
        var failed = failed(layer);
        if (failed.size() > 1) {
            return;
        }
        var wanted = results.wanted(layer, filter);
        long kept = ResultBits.kept(layer, wanted, Set.of()).cardinality();
        if (!failed.isEmpty()) {
            failed.forEach(dimension -> count(dimension, own.get(dimension), kept));
            return;
        }
        total += kept;
        own.forEach((dimension, value) -> count(dimension, value, kept));
        ResultBits.kept(layer, wanted, Set.of(Dimension.UNIT)).stream().forEach(unit -> byUnit[unit]++);
        countEach(Dimension.REGION, layer, wanted, results.units().regions(layer.year()));
        countEach(Dimension.SOURCE, layer, wanted, layer.sources());
        var states = new HashMap<String, BitSet>();
        layer.states().forEach((state, bits) -> states.put(state.code(), bits));
        countEach(Dimension.STATE, layer, wanted, states);
    }

    /** The filters that leave out the whole layer. */
    private Set<Dimension> failed(Layer layer) {
        var failed = EnumSet.noneOf(Dimension.class);
        if (!filter.keepsIndicator(layer.indicator())) {
            failed.add(Dimension.INDICATOR);
        }
        if (!filter.keepsPopulation(layer.indicator())) {
            failed.add(Dimension.POPULATION);
        }
        if (!filter.keepsYear(layer.year())) {
            failed.add(Dimension.YEAR);
        }
        return failed;
    }

    private void countEach(
            Dimension dimension, Layer layer, Map<Dimension, BitSet> wanted, Map<String, BitSet> values) {
        var others = ResultBits.kept(layer, wanted, Set.of(dimension));
        values.forEach((value, bits) -> {
            var both = (BitSet) others.clone();
            both.and(bits);
            count(dimension, value, both.cardinality());
        });
    }

    private void count(Dimension dimension, String value, long results) {
        if (results > 0) {
            counts.get(dimension).merge(value, results, Long::sum);
        }
    }
}
