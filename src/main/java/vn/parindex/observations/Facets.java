package vn.parindex.observations;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Unit;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.ObservationRepository.Key;

/**
 * Counts, for each value of each filter, the results that it would keep under the other filters.
 *
 * <p>A result counts for a filter if it passes all the others: so a result that fails two filters counts nowhere, and one that fails
 * one counts for that one alone.
 */
final class Facets {

    /** The filters, by the names of their parameters. */
    enum Dimension {
        INDICATOR,
        POPULATION,
        UNIT,
        REGION,
        YEAR,
        STATE,
        SOURCE
    }

    private record UnitYear(String unit, int year) {}

    private final Catalog catalog;
    private final ObservationFilter filter;
    private final Map<Dimension, Map<String, Long>> counts = new EnumMap<>(Dimension.class);
    private final Map<UnitYear, Optional<String>> regions = new HashMap<>();
    private long total;

    Facets(Catalog catalog, ObservationFilter filter) {
        this.catalog = catalog;
        this.filter = filter;
        for (var dimension : Dimension.values()) {
            counts.put(dimension, new HashMap<>());
        }
    }

    void add(Key key) {
        Dimension failed = null;
        for (var dimension : Dimension.values()) {
            if (!passes(dimension, key)) {
                if (failed != null) {
                    return;
                }
                failed = dimension;
            }
        }
        if (failed == null) {
            total++;
            for (var dimension : Dimension.values()) {
                count(dimension, key);
            }
        } else {
            count(failed, key);
        }
    }

    /** How many results pass every filter. */
    long total() {
        return total;
    }

    /** By value; a value that keeps nothing is not there. */
    Map<String, Long> counts(Dimension dimension) {
        return counts.get(dimension);
    }

    private void count(Dimension dimension, Key key) {
        values(dimension, key).forEach(value -> counts.get(dimension).merge(value, 1L, Long::sum));
    }

    private boolean passes(Dimension dimension, Key key) {
        return switch (dimension) {
            case INDICATOR -> keeps(filter.indicators(), key.indicator());
            case POPULATION -> keeps(filter.populations(), key.population());
            case UNIT -> keeps(filter.units(), key.unit());
            case REGION -> filter.region().isEmpty() || filter.region().equals(region(key));
            case YEAR -> filter.years().isEmpty() || filter.years().get().contains(key.year());
            case STATE -> keeps(filter.states(), key.state());
            case SOURCE ->
                filter.source().isEmpty()
                        || key.sources().contains(filter.source().get());
        };
    }

    private static <T> boolean keeps(List<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private List<String> values(Dimension dimension, Key key) {
        return switch (dimension) {
            case INDICATOR -> List.of(key.indicator());
            case POPULATION -> List.of(key.population());
            case UNIT -> List.of(key.unit());
            case REGION -> region(key).map(List::of).orElse(List.of());
            case YEAR -> List.of(String.valueOf(key.year()));
            case STATE -> List.of(key.state().code());
            case SOURCE -> key.sources();
        };
    }

    private Optional<String> region(Key key) {
        return regions.computeIfAbsent(
                new UnitYear(key.unit(), key.year()),
                each -> catalog.findRegion(each.unit(), each.year()).map(Unit::id));
    }
}
