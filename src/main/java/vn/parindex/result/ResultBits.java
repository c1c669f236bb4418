package vn.parindex.result;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;

/**
 * Which results of a release are stored, one bit each, by indicator and year: ten million take some megabytes, so that whatever a filter keeps is
 * counted in memory, without a look at what is stored (ADR 033).
 */
final class ResultBits {

    /** Roughly, of the objects around the words of a set of bits. */
    private static final int AROUND = 80;

    private final UnitBits units;
    private final List<Layer> layers;

    /**
     * The results of an indicator in a year, whatever their parents, by the number of their unit in {@link UnitBits}.
     *
     * @param stored all of them
     * @param states those in each state; none is in two
     * @param sources those that each document speaks of, by its id
     */
    record Layer(
            Indicator indicator, int year, BitSet stored, Map<State, BitSet> states, Map<String, BitSet> sources) {}

    /** @param layers in any order, of each indicator and year one */
    ResultBits(Catalog catalog, UnitBits units, List<Layer> layers) {
        this.units = units;
        var places = TableKey.places(catalog);
        this.layers = layers.stream()
                .sorted(comparingInt((Layer layer) -> places.applyAsInt(layer.indicator()))
                        .thenComparingInt(Layer::year))
                .toList();
    }

    /** By indicator in the order of the dataset, then by year. */
    List<Layer> layers() {
        return layers;
    }

    UnitBits units() {
        return units;
    }

    /** The tables that hold results which the filter keeps, in the {@linkplain TableKey#order order of tables}. */
    List<StoredTable> tables(ObservationFilter filter) {
        var tables = new ArrayList<StoredTable>();
        layers.stream()
                .filter(layer -> filter.keepsOf(layer.indicator(), layer.year()))
                .collect(groupingBy(Layer::indicator, LinkedHashMap::new, toList()))
                .values()
                .forEach(years -> addTables(years, filter, tables));
        return List.copyOf(tables);
    }

    private void addTables(List<Layer> years, ObservationFilter filter, List<StoredTable> tables) {
        var kept = years.stream()
                .map(layer -> kept(layer, wanted(layer, filter), Set.of()))
                .toList();
        for (var family : units.families()) {
            for (int i = 0; i < kept.size(); i++) {
                int results = family.count(kept.get(i));
                if (results > 0) {
                    var layer = years.get(i);
                    tables.add(new StoredTable(layer.indicator(), family.parent(), layer.year(), results));
                }
            }
        }
    }

    /** What each filter that looks into a layer wants of it; filters that are not set are not there. */
    Map<FilterDimension, BitSet> wanted(Layer layer, ObservationFilter filter) {
        var wanted = new EnumMap<FilterDimension, BitSet>(FilterDimension.class);
        if (!filter.units().isEmpty()) {
            wanted.put(FilterDimension.UNIT, units.of(filter.units()));
        }
        filter.region()
                .ifPresent(region -> wanted.put(
                        FilterDimension.REGION, units.regions(layer.year()).getOrDefault(region, new BitSet())));
        if (!filter.states().isEmpty()) {
            var any = new BitSet();
            filter.states().forEach(state -> any.or(layer.states().getOrDefault(state, new BitSet())));
            wanted.put(FilterDimension.STATE, any);
        }
        filter.source()
                .ifPresent(source ->
                        wanted.put(FilterDimension.SOURCE, layer.sources().getOrDefault(source, new BitSet())));
        return wanted;
    }

    /** The results of a layer that all filters want but those left out; not to be changed. */
    static BitSet kept(Layer layer, Map<FilterDimension, BitSet> wanted, Set<FilterDimension> but) {
        if (wanted.keySet().stream().allMatch(but::contains)) {
            return layer.stored();
        }
        var kept = (BitSet) layer.stored().clone();
        wanted.forEach((dimension, bits) -> {
            if (!but.contains(dimension)) {
                kept.and(bits);
            }
        });
        return kept;
    }

    /** About how much memory it takes; what is shared counts once. */
    long bytes() {
        Set<BitSet> each = Collections.newSetFromMap(new IdentityHashMap<>());
        layers.forEach(layer -> Stream.of(
                        List.of(layer.stored()),
                        layer.states().values(),
                        layer.sources().values())
                .forEach(each::addAll));
        return each.stream().mapToLong(bits -> AROUND + bits.size() / 8).sum() + 4L * AROUND * layers.size();
    }
}
