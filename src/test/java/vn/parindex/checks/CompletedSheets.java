package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Places;

/** Small sheets with all that they can become, tried one by one (ADR 023): nothing here knows the bounds. */
final class CompletedSheets {

    static final BigDecimal CEILING = BigDecimal.valueOf(100);

    /** One way in which a sheet can be completed: the figure and the place of each unit, by number. */
    record Completion(List<BigDecimal> figures, List<Integer> places) {

        List<BigDecimal> falling() {
            return figures.stream().sorted((one, other) -> other.compareTo(one)).toList();
        }
    }

    private CompletedSheets() {}

    /** Units of which each may have a figure, a place or a band, which often contradict each other. */
    static Arbitrary<List<CheckedRow>> rows(int least, int most, String... figures) {
        var row = Combinators.combine(
                        Arbitraries.of(figures).injectNull(0.4),
                        Arbitraries.integers().between(1, most),
                        Arbitraries.of(-1, -1, 0, 0, 0, 1))
                .as((figure, place, width) -> new CheckedRow(
                        "",
                        figure == null ? null : Figure.parse(figure),
                        width < 0 ? null : new Interval(Math.min(place, most), Math.min(most, place + width)),
                        1,
                        "s",
                        "s"));
        return row.list().ofMinSize(least).ofMaxSize(most).map(rows -> IntStream.range(0, rows.size())
                .mapToObj(i -> new CheckedRow(
                        "u" + i, rows.get(i).figure(), within(rows.get(i).published(), rows.size()), 1, "s", "s"))
                .toList());
    }

    private static Interval within(Interval place, int size) {
        return place == null || place.best() > size ? null : new Interval(place.best(), Math.min(size, place.worst()));
    }

    static CheckedTable sheet(int year, List<CheckedRow> rows) {
        return CheckedTable.of("index", year, "score", rows.size(), CEILING, rows);
    }

    /** Every completion; a figure not known is any known one, an end of the scale or one of {@code more}. */
    static List<Completion> all(List<CheckedRow> rows, List<String> more) {
        var held = Places.of(rows.stream().map(CheckedRow::entry).toList(), rows.size())
                .held();
        var values = new TreeSet<BigDecimal>(List.of(BigDecimal.ZERO, CEILING));
        rows.stream()
                .filter(row -> row.figure() != null)
                .forEach(row -> values.add(plain(row.figure().value())));
        more.forEach(value -> values.add(plain(new BigDecimal(value))));
        var completions = new ArrayList<Completion>();
        place(rows, held, values, new ArrayList<>(), completions);
        return completions;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.setScale(3);
    }

    /** Puts one more unit behind those that {@code order} has, by number, best first. */
    private static void place(
            List<CheckedRow> rows,
            Map<String, Interval> held,
            TreeSet<BigDecimal> values,
            List<Integer> order,
            List<Completion> completions) {
        if (order.size() == rows.size()) {
            fill(rows, values, order, new ArrayList<>(), completions);
            return;
        }
        for (int unit = 0; unit < rows.size(); unit++) {
            var window = held.get("u" + unit);
            if (!order.contains(unit) && (window == null || window.contains(order.size() + 1))) {
                order.add(unit);
                place(rows, held, values, order, completions);
                order.remove(order.size() - 1);
            }
        }
    }

    private static void fill(
            List<CheckedRow> rows,
            TreeSet<BigDecimal> values,
            List<Integer> order,
            List<BigDecimal> falling,
            List<Completion> completions) {
        if (falling.size() == order.size()) {
            var figures = new HashMap<Integer, BigDecimal>();
            IntStream.range(0, order.size()).forEach(i -> figures.put(order.get(i), falling.get(i)));
            completions.add(new Completion(
                    IntStream.range(0, rows.size()).mapToObj(figures::get).toList(),
                    IntStream.range(0, rows.size())
                            .mapToObj(unit -> 1 + order.indexOf(unit))
                            .toList()));
            return;
        }
        var above = falling.isEmpty() ? plain(CEILING) : falling.get(falling.size() - 1);
        var known = rows.get(order.get(falling.size())).figure();
        var possible = known == null
                ? List.copyOf(values.headSet(above, true))
                : plain(known.value()).compareTo(above) <= 0 ? List.of(plain(known.value())) : List.<BigDecimal>of();
        for (var figure : possible) {
            falling.add(figure);
            fill(rows, values, order, falling, completions);
            falling.remove(falling.size() - 1);
        }
    }
}
