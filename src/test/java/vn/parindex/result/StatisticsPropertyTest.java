package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Statistics.Computed;
import vn.parindex.result.Tables.Table;

class StatisticsPropertyTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<String, Function<Statistics, Computed>> ALL = Map.of(
            "mean", Statistics::mean,
            "median", Statistics::median,
            "lowerQuartile", Statistics::lowerQuartile,
            "upperQuartile", Statistics::upperQuartile,
            "minimum", Statistics::minimum,
            "maximum", Statistics::maximum,
            "spread", Statistics::spread,
            "standardDeviation", Statistics::standardDeviation);

    @Provide
    Arbitrary<Table> trueTables() {
        return Tables.trueOnes();
    }

    @Provide
    Arbitrary<Table> anyTables() {
        return Tables.arbitraryOnes();
    }

    @Property(tries = 200)
    void theBoundsHoldEveryCompletionAndWhatIsCertainNeverChanges(@ForAll("trueTables") Table table) {
        Optional<Statistics> known = statistics(table);
        if (known.isPresent()) {
            everyCompletion(
                    table,
                    full -> ALL.forEach((name, statistic) -> {
                        Computed partial = statistic.apply(known.get());
                        BigDecimal whole = statistic.apply(full).value();
                        assertThat(partial.low() == null || partial.low().compareTo(whole) <= 0)
                                .as("%s %s of %s, low end of %s", name, whole, table, partial)
                                .isTrue();
                        assertThat(partial.high() == null || partial.high().compareTo(whole) >= 0)
                                .as("%s %s of %s, high end of %s", name, whole, table, partial)
                                .isTrue();
                        assertThat(!partial.certain() || partial.value().compareTo(whole) == 0)
                                .as("%s %s of %s, certain %s", name, whole, table, partial)
                                .isTrue();
                    }));
        }
    }

    @Property(tries = 500)
    void theOrderOfTheEntriesMeansNothing(@ForAll("anyTables") Table table, @ForAll Random random) {
        List<Places.Entry> shuffled = new ArrayList<>(table.entries());
        Collections.shuffle(shuffled, random);
        assertThat(statistics(new Table(shuffled, table.size())).map(Statistics::rounded))
                .isEqualTo(statistics(table).map(Statistics::rounded));
    }

    @Property(tries = 500)
    void boundsAreInOrderWhateverTheTableSays(@ForAll("anyTables") Table table) {
        statistics(table)
                .ifPresent(known -> ALL.forEach((name, statistic) -> {
                    Computed computed = statistic.apply(known);
                    assertThat(computed.low() == null || computed.low().compareTo(computed.high()) <= 0)
                            .as("%s of %s", name, table)
                            .isTrue();
                }));
    }

    private static Optional<Statistics> statistics(Table table) {
        return Statistics.of(table.entries(), table.places(), table.size(), HUNDRED);
    }

    /** In every order that agrees with the table, the unknown figures at the next known one above, from some place on at that below. */
    private static void everyCompletion(Table table, Consumer<Statistics> completions) {
        Map<List<Figure>, Statistics> seen = new HashMap<>();
        Tables.everyOrder(table.size(), order -> {
            if (agrees(table, order)) {
                Figure[] falling = new Figure[table.size()];
                for (int i = 0; i < table.entries().size(); i++) {
                    falling[order[i] - 1] = table.entries().get(i).figure();
                }
                for (int turn = 0; turn <= table.size(); turn++) {
                    seen.computeIfAbsent(filled(falling, turn), StatisticsPropertyTest::full);
                }
            }
        });
        seen.values().forEach(completions);
    }

    private static boolean agrees(Table table, int[] order) {
        for (int i = 0; i < table.entries().size(); i++) {
            Interval published = table.entries().get(i).published();
            if (published != null && !published.contains(order[i])) {
                return false;
            }
        }
        return Tables.keepsOrder(table, order, true);
    }

    private static List<Figure> filled(Figure[] falling, int turn) {
        Figure[] full = falling.clone();
        for (int i = 0; i < full.length; i++) {
            if (full[i] == null && i < turn) {
                full[i] = i == 0 ? Figure.of(HUNDRED) : full[i - 1];
            }
        }
        for (int i = full.length - 1; i >= 0; i--) {
            if (full[i] == null) {
                full[i] = i == full.length - 1 ? Figure.of(BigDecimal.ZERO) : full[i + 1];
            }
        }
        return List.of(full);
    }

    private static Statistics full(List<Figure> figures) {
        List<Places.Entry> entries = new ArrayList<>();
        for (Figure figure : figures) {
            entries.add(new Places.Entry("u" + entries.size(), figure, null, 0));
        }
        return statistics(new Table(entries, entries.size())).orElseThrow();
    }
}
