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
    private final Map<FilterDimension, Map<String, Long>> counts = new EnumMap<>(FilterDimension.class);
    private final long[] byUnit;
    private long total;

    private Facets(ResultBits results, ObservationFilter filter) {
        this.results = results;
        this.filter = filter;
        this.byUnit = new long[results.units().size()];
        for (var dimension : FilterDimension.values()) {
            counts.put(dimension, new HashMap<>());
        }
    }

    static Facets of(ResultBits results, ObservationFilter filter) {
        var facets = new Facets(results, filter);
        results.layers().forEach(facets::add);
        for (int unit = 0; unit < facets.byUnit.length; unit++) {
            facets.count(FilterDimension.UNIT, results.units().id(unit), facets.byUnit[unit]);
        }
        return facets;
    }

    /** How many results pass every filter. */
    public long total() {
        return total;
    }

    /** By value; a value that keeps nothing is not there. */
    public Map<String, Long> counts(FilterDimension dimension) {
        return counts.get(dimension);
    }

    private void add(Layer layer) {
        var own = Map.of(
                FilterDimension.INDICATOR, layer.indicator().code(),
                FilterDimension.POPULATION, layer.indicator().population(),
                FilterDimension.YEAR, String.valueOf(layer.year()));
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
        ResultBits.kept(layer, wanted, Set.of(FilterDimension.UNIT)).stream().forEach(unit -> byUnit[unit]++);
        countEach(FilterDimension.REGION, layer, wanted, results.units().regions(layer.year()));
        countEach(FilterDimension.SOURCE, layer, wanted, layer.sources());
        var states = new HashMap<String, BitSet>();
        layer.states().forEach((state, bits) -> states.put(state.code(), bits));
        countEach(FilterDimension.STATE, layer, wanted, states);
    }

    /** The filters that leave out the whole layer. */
    private Set<FilterDimension> failed(Layer layer) {
        var failed = EnumSet.noneOf(FilterDimension.class);
        if (!filter.keepsIndicator(layer.indicator())) {
            failed.add(FilterDimension.INDICATOR);
        }
        if (!filter.keepsPopulation(layer.indicator())) {
            failed.add(FilterDimension.POPULATION);
        }
        if (!filter.keepsYear(layer.year())) {
            failed.add(FilterDimension.YEAR);
        }
        return failed;
    }

    private void countEach(
            FilterDimension dimension, Layer layer, Map<FilterDimension, BitSet> wanted, Map<String, BitSet> values) {
        var others = ResultBits.kept(layer, wanted, Set.of(dimension));
        values.forEach((value, bits) -> {
            var both = (BitSet) others.clone();
            both.and(bits);
            count(dimension, value, both.cardinality());
        });
    }

    private void count(FilterDimension dimension, String value, long results) {
        if (results > 0) {
            counts.get(dimension).merge(value, results, Long::sum);
        }
    }
}
