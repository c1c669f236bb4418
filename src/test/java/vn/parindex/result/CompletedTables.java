package vn.parindex.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.Interval;

/** Every completion of a small table by brute force: all orders, unknown figures at each of some values. */
final class CompletedTables {

    static final BigDecimal CEILING = BigDecimal.valueOf(100);

    private final Tables.Table table;
    private final List<int[]> orders = new ArrayList<>();

    private CompletedTables(Tables.Table table) {
        this.table = table;
    }

    /** By printed figures, with all published places that hold. */
    static CompletedTables of(Tables.Table table) {
        var held = table.places().held();
        var completed = new CompletedTables(table);
        Tables.everyOrder(table.size(), order -> {
            if (Tables.keepsOrder(table, order, true) && keeps(table, order, held)) {
                completed.orders.add(order.clone());
            }
        });
        return completed;
    }

    private static boolean keeps(Tables.Table table, int[] order, Map<String, Interval> held) {
        return IntStream.range(0, table.entries().size()).allMatch(i -> {
            var window = held.get(table.entries().get(i).unit());
            return window == null || window.contains(order[i]);
        });
    }

    boolean isEmpty() {
        return orders.isEmpty();
    }

    /** The place of each entry, then of each unit not named. */
    List<int[]> orders() {
        return orders;
    }

    /** All figures of each completion, place 1 first; unknown ones are known figures, an end of the scale or one of {@code more}. */
    void figures(List<BigDecimal> more, Consumer<BigDecimal[]> completions) {
        var values = new TreeSet<BigDecimal>();
        values.add(BigDecimal.ZERO);
        values.add(CEILING);
        table.entries().stream()
                .filter(entry -> entry.figure() != null)
                .forEach(entry -> values.add(entry.figure().value().stripTrailingZeros()));
        more.forEach(each -> values.add(each.stripTrailingZeros()));
        orders.stream()
                .map(order -> List.of(known(order)))
                .map(known -> known.stream().toList())
                .distinct()
                .forEach(known -> fill(known, new BigDecimal[table.size()], 0, values, completions));
    }

    /** The figures of each completion by entry, then of each unit not named. */
    void byUnit(List<BigDecimal> more, Consumer<BigDecimal[]> completions) {
        var values = new TreeSet<BigDecimal>();
        more.forEach(each -> values.add(each.stripTrailingZeros()));
        orders.forEach(order -> fill(
                List.of(known(order)),
                new BigDecimal[table.size()],
                0,
                values,
                falling -> completions.accept(IntStream.of(order)
                        .mapToObj(place -> falling[place - 1])
                        .toArray(BigDecimal[]::new))));
    }

    /** The known figures by place; a negative one where it is unknown. */
    private BigDecimal[] known(int[] order) {
        var known = Stream.generate(() -> BigDecimal.ONE.negate())
                .limit(table.size())
                .toArray(BigDecimal[]::new);
        for (int i = 0; i < table.entries().size(); i++) {
            if (table.entries().get(i).figure() != null) {
                known[order[i] - 1] = table.entries().get(i).figure().value();
            }
        }
        return known;
    }

    private static void fill(
            List<BigDecimal> known,
            BigDecimal[] falling,
            int place,
            TreeSet<BigDecimal> values,
            Consumer<BigDecimal[]> completions) {
        if (place == falling.length) {
            completions.accept(falling);
            return;
        }
        BigDecimal above = place == 0 ? CEILING : falling[place - 1];
        if (known.get(place).signum() >= 0) {
            if (known.get(place).compareTo(above) <= 0) {
                falling[place] = known.get(place);
                fill(known, falling, place + 1, values, completions);
            }
            return;
        }
        for (BigDecimal value : values.headSet(above.stripTrailingZeros(), true)) {
            falling[place] = value;
            fill(known, falling, place + 1, values, completions);
        }
    }
}
