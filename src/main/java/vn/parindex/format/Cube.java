package vn.parindex.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.parindex.http.Text;
import vn.parindex.result.RankView;
import vn.parindex.result.ResultView;

/**
 * The cube that results span: their indicators, units and years, and the figures of each.
 *
 * @param indicatorIndex where each code stands, in the order of the results
 * @param unitIndex where each id stands, in the order of the results; a unit is of one population
 * @param yearIndex where each year stands, ascending
 * @param populations those of which each indicator has results
 * @param states the states of the results that have no value
 */
record Cube(
        Map<String, Integer> indicatorIndex,
        Map<String, Integer> unitIndex,
        Map<Integer, Integer> yearIndex,
        Map<String, Set<String>> populations,
        Map<Cube.Key, String> states) {

    /** Which result. */
    record Key(String indicator, String unit, int year) {

        static Key of(ResultView result) {
            return new Key(result.indicator(), result.unit().id(), result.year());
        }
    }

    /** What is known of a result as numbers. */
    enum Figure {
        SCORE("Điểm (%)", "Score (%)", 2, ResultView::score),
        POINTS("Điểm thành phần", "Points", 4, ResultView::points),
        PLACE_BEST("Hạng tốt nhất có thể", "Best possible place", 0, result -> place(result, true)),
        PLACE_WORST("Hạng kém nhất có thể", "Worst possible place", 0, result -> place(result, false));

        private final Text label;
        private final int decimals;
        private final Function<ResultView, BigDecimal> value;

        Figure(String vi, String en, int decimals, Function<ResultView, BigDecimal> value) {
            this.label = new Text(vi, en);
            this.decimals = decimals;
            this.value = value;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Text label() {
            return label;
        }

        int decimals() {
            return decimals;
        }

        /** Null where it is not known. */
        BigDecimal of(ResultView result) {
            return value.apply(result);
        }

        private static BigDecimal place(ResultView result, boolean best) {
            RankView rank = result.rank();
            return rank == null
                    ? null
                    : BigDecimal.valueOf(
                            best ? rank.place().best() : rank.place().worst());
        }
    }

    static Cube of(Iterable<ResultView> results) {
        var indicators = new LinkedHashSet<String>();
        var units = new LinkedHashSet<String>();
        var years = new TreeSet<Integer>();
        var populations = new HashMap<String, Set<String>>();
        var states = new LinkedHashMap<Key, String>();
        for (var result : results) {
            indicators.add(result.indicator());
            populations
                    .computeIfAbsent(result.indicator(), each -> new LinkedHashSet<>())
                    .add(result.population());
            units.add(result.unit().id());
            years.add(result.year());
            if (!result.state().equals("value")) {
                states.put(Key.of(result), result.state());
            }
        }
        return new Cube(index(indicators), index(units), index(years), populations, states);
    }

    private static <K> Map<K, Integer> index(Collection<K> keys) {
        var list = List.copyOf(keys);
        return IntStream.range(0, list.size())
                .boxed()
                .collect(Collectors.toMap(list::get, i -> i, (a, b) -> a, LinkedHashMap::new));
    }

    List<String> indicators() {
        return new ArrayList<>(indicatorIndex.keySet());
    }

    List<String> units() {
        return new ArrayList<>(unitIndex.keySet());
    }

    List<Integer> years() {
        return new ArrayList<>(yearIndex.keySet());
    }

    /** Where the figure of a result stands: row-major, the last dimension fastest. */
    long index(ResultView result, Figure figure) {
        return index(Key.of(result), figure);
    }

    long index(Key key, Figure figure) {
        long index = indicatorIndex.get(key.indicator());
        index = index * unitIndex.size() + unitIndex.get(key.unit());
        index = index * yearIndex.size() + yearIndex.get(key.year());
        return index * Figure.values().length + figure.ordinal();
    }
}
