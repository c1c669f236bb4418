package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Tables.Table;

/** What a figure would bring, against every completion of small tables tried one by one. */
class RivalsPropertyTest {

    private static final BigDecimal STEP = new BigDecimal("0.01");

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<Places.Entry> entry = Combinators.combine(
                        Arbitraries.of("71", "74", "80", "85").injectNull(0.4),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(-1, -1, 0, 0, 0, 1, 2))
                .as((figure, place, width) -> new Places.Entry(
                        "",
                        figure == null ? null : Figure.parse(figure + ".00"),
                        width < 0 ? null : new Interval(place, place + width),
                        1));
        return Combinators.combine(
                        entry.list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(0, 2))
                .as((entries, unnamed) -> new Table(
                        IntStream.range(0, entries.size())
                                .mapToObj(i -> new Places.Entry(
                                        "u" + i,
                                        entries.get(i).figure(),
                                        entries.get(i).published(),
                                        1))
                                .toList(),
                        Math.max(2, Math.min(4, entries.size() + unnamed))));
    }

    @Provide
    Arbitrary<String> supposed() {
        return Arbitraries.of("0.00", "70.99", "71.00", "73.50", "74.00", "80.01", "84.99", "85.00", "90.00", "100.00");
    }

    private static Rivals rivals(Table table, int unit, int most) {
        return Rivals.of(
                        table.entries(),
                        table.places(),
                        table.size(),
                        CompletedTables.CEILING,
                        table.entries().get(unit).unit(),
                        most)
                .orElseThrow();
    }

    /** By all completions: from the fewest others above to the most others not below. Empty where there is no completion. */
    private static List<Interval> tried(Table table, int unit, Figure figure) {
        var values = new ArrayList<BigDecimal>(List.of(BigDecimal.ZERO, CompletedTables.CEILING));
        Stream.of(figure.value(), figure.value().subtract(STEP), figure.value().add(STEP))
                .filter(each -> each.signum() >= 0 && each.compareTo(CompletedTables.CEILING) <= 0)
                .forEach(values::add);
        table.entries().stream()
                .filter(entry -> entry.figure() != null)
                .forEach(entry -> values.add(entry.figure().value()));
        int[] ends = {Integer.MAX_VALUE, 0};
        CompletedTables.of(table).byUnit(values, figures -> {
            int above = 1;
            int notBelow = 1;
            for (int other = 0; other < figures.length; other++) {
                if (other != unit) {
                    int order = figures[other].compareTo(figure.value());
                    above += order > 0 ? 1 : 0;
                    notBelow += order >= 0 ? 1 : 0;
                }
            }
            ends[0] = Math.min(ends[0], above);
            ends[1] = Math.max(ends[1], notBelow);
        });
        return ends[1] == 0 ? List.of() : List.of(new Interval(ends[0], ends[1]));
    }

    @Property(tries = 1500)
    void thePlaceOfAFigureIsWhatEveryCompletionAllowsAndNoMore(
            @ForAll("tables") Table table, @ForAll("supposed") String supposed, @ForAll int seed) {
        int unit = Math.floorMod(seed, table.entries().size());
        var figure = Figure.parse(supposed);
        var tried = tried(table, unit, figure);
        Statistics.label("completions").collect(!tried.isEmpty());
        Statistics.label("own figure known").collect(table.entries().get(unit).figure() != null);
        tried.forEach(place -> {
            assertThat(rivals(table, unit, 300).place(figure))
                    .as("%s at %s in %s", table.entries().get(unit).unit(), supposed, table)
                    .isEqualTo(place);
            assertThat(rivals(table, unit, 0).place(figure).contains(place))
                    .as("in a large population it holds too")
                    .isTrue();
        });
    }

    @Property(tries = 1000)
    void whatIsNeededForAPlaceBringsItAndAnythingLessDoesNot(@ForAll("mixed") Table table, @ForAll int seed) {
        int unit = Math.floorMod(seed, table.entries().size());
        var rivals = rivals(table, unit, 300);
        assertThat(rivals.needed(2)).hasSize(table.size());
        for (var needed : rivals.needed(2)) {
            int wanted = needed.place();
            var possible = needed.possible();
            assertThat(rivals.place(possible).best()).isLessThanOrEqualTo(wanted);
            less(possible)
                    .ifPresent(less -> assertThat(rivals.place(less).best()).isGreaterThan(wanted));
            var certain = needed.certain();
            assertThat(rivals.place(certain.orElse(Figure.parse("100.00"))).worst() <= wanted)
                    .as("place %s of %s with %s", wanted, table, certain)
                    .isEqualTo(certain.isPresent());
            certain.flatMap(RivalsPropertyTest::less)
                    .ifPresent(less -> assertThat(rivals.place(less).worst()).isGreaterThan(wanted));
            certain.ifPresent(each -> assertThat(each.value()).isGreaterThanOrEqualTo(possible.value()));
        }
    }

    private static Optional<Figure> less(Figure figure) {
        return figure.value().signum() == 0
                ? Optional.empty()
                : Optional.of(Figure.of(figure.value().subtract(STEP)));
    }

    /** Tables cut from true ones, figures of one and two decimals beside each other. */
    @Provide
    Arbitrary<Table> mixed() {
        return Tables.trueOnes().filter(table -> !table.entries().isEmpty());
    }

    @Property(tries = 1000)
    void aHigherFigureNeverBringsAWorsePlace(
            @ForAll("mixed") Table table, @ForAll("supposed") String one, @ForAll("supposed") String other) {
        var rivals = rivals(table, 0, 300);
        var low = Figure.parse(one).compareTo(Figure.parse(other)) < 0 ? one : other;
        var lower = rivals.place(Figure.parse(low));
        var higher = rivals.place(Figure.parse(low.equals(one) ? other : one));
        assertThat(higher.best()).isLessThanOrEqualTo(lower.best());
        assertThat(higher.worst()).isLessThanOrEqualTo(lower.worst());
    }
}
