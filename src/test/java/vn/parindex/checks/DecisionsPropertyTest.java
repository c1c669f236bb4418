package vn.parindex.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.checks.CompletedSheets.Completion;
import vn.parindex.checks.ThresholdCounts.Threshold;
import vn.parindex.http.Text;

/**
 * What a check decides, held against every completion of small tables: confirmed only what all agree with, contradicted only what
 * none does, and undecidable never what all agree with; but for extremes of changes and how many exceed a
 * threshold, in which the units of two tables may depend on each other.
 */
class DecisionsPropertyTest {

    /** What is asked of an outcome: never false; never undecidable where all agree; nor where none does. */
    private enum How {
        SOUND,
        DECIDES,
        EXACT
    }

    private static final Text ANY = new Text("", "");
    private static final List<String> AROUND = List.of("69.999", "70", "75.123", "79.999", "90");

    @Provide
    Arbitrary<List<CheckedRow>> tables() {
        return CompletedSheets.rows(2, 4, "0.00", "71.00", "74.00", "80.00", "88.00", "100.00");
    }

    @Provide
    Arbitrary<List<CheckedRow>> earlier() {
        return CompletedSheets.rows(3, 3, "71.00", "74.00", "80.00", "88.00");
    }

    /** None of them is an earlier figure, or 10 more, so that rounding decides nothing. */
    @Provide
    Arbitrary<List<CheckedRow>> later() {
        return CompletedSheets.rows(3, 3, "72.50", "76.50", "83.50", "95.00");
    }

    @Property(tries = 200)
    void everyStatisticOfATable(@ForAll("tables") List<CheckedRow> rows) {
        var completions = CompletedSheets.all(rows, AROUND);
        var sheet = CompletedSheets.sheet(2, rows);
        var computed = new Computed(sheet);
        var counts = new ThresholdCounts(sheet);
        hold("mean", computed.mean(), completions, each -> mean(each.figures()), How.EXACT);
        hold("median", computed.median(), completions, each -> median(each.falling()), How.EXACT);
        hold("max", computed.max(), completions, each -> each.falling().get(0), How.EXACT);
        hold("min", computed.min(), completions, DecisionsPropertyTest::last, How.EXACT);
        hold(
                "spread",
                computed.spread(),
                completions,
                each -> each.falling().get(0).subtract(last(each)),
                How.EXACT);
        hold(
                "gap",
                computed.gap(),
                completions,
                each -> each.falling().get(0).subtract(each.falling().get(1)),
                How.EXACT);
        var divisible =
                completions.stream().filter(each -> last(each).signum() > 0).toList();
        if (!divisible.isEmpty()) {
            hold(
                    "ratio",
                    computed.ratio(),
                    divisible,
                    each -> each.falling().get(0).divide(last(each), MathContext.DECIMAL128),
                    How.DECIDES);
        }
        // The grid has figures on both sides of 70 and of 79.999, and none that rounding takes across.
        count("from 70", counts.above(Threshold.parse("70", true)), completions, each -> each.intValue() >= 70);
        count("above 75", counts.above(Threshold.parse("75", false)), completions, each -> each.doubleValue() > 75);
        count("below 75", counts.below(Threshold.parse("75", true)), completions, each -> each.doubleValue() < 75);
        count(
                "70 to 79",
                counts.between(Threshold.parse("70", true), Threshold.parse("79", true)),
                completions,
                each -> each.doubleValue() >= 70 && each.doubleValue() < 79);
    }

    @Property(tries = 200)
    void aPlaceAmongSome(@ForAll("tables") List<CheckedRow> rows) {
        var members = rows.stream().map(CheckedRow::unit).limit(3).toList();
        var range = RegionRanks.of(CompletedSheets.sheet(2, rows), "u0", members);
        hold(
                "rank in region",
                range,
                CompletedSheets.all(rows, List.of()),
                each -> BigDecimal.valueOf(1
                        + IntStream.range(1, members.size())
                                .filter(other ->
                                        each.places().get(other) < each.places().get(0))
                                .count()),
                How.EXACT);
    }

    private record Both(Completion before, Completion now) {

        List<BigDecimal> changes() {
            return IntStream.range(0, now.figures().size())
                    .mapToObj(unit ->
                            now.figures().get(unit).subtract(before.figures().get(unit)))
                    .sorted()
                    .toList();
        }

        int moved(int unit) {
            return before.places().get(unit) - now.places().get(unit);
        }
    }

    @Property(tries = 200)
    void everyChangeBetweenTwoTables(
            @ForAll("earlier") List<CheckedRow> before, @ForAll("later") List<CheckedRow> now) {
        var steps = Steps.of(CompletedSheets.sheet(1, before), CompletedSheets.sheet(2, now), List::of);
        var later = CompletedSheets.all(now, List.of("50"));
        var both = CompletedSheets.all(before, List.of("50")).stream()
                .flatMap(then -> later.stream().map(each -> new Both(then, each)))
                .toList();
        hold(
                "score change",
                steps.scoreChange("u0"),
                both,
                each -> each.now()
                        .figures()
                        .get(0)
                        .subtract(each.before().figures().get(0)),
                How.EXACT);
        assertThat(steps.listRankChanges("u0"))
                .containsExactlyElementsOf(both.stream()
                        .map(each -> each.moved(0))
                        .distinct()
                        .sorted()
                        .toList());
        hold(
                "largest increase",
                steps.figures().largestIncrease(),
                both,
                each -> each.changes().get(2),
                How.SOUND);
        hold(
                "largest decrease",
                steps.figures().largestDecrease(),
                both,
                each -> each.changes().get(0),
                How.SOUND);
        var risen =
                both.stream().filter(each -> rises(each).findAny().isPresent()).toList();
        if (!risen.isEmpty()) {
            hold(
                    "smallest increase",
                    steps.figures().smallestIncrease(),
                    risen,
                    each -> rises(each).findFirst().orElseThrow(),
                    How.SOUND);
        }
        hold(
                "increased",
                steps.countIncreased(),
                both,
                each -> number(rises(each).count()),
                How.DECIDES);
        hold(
                "increased over 10",
                steps.figures().countAbove(BigDecimal.TEN),
                both,
                each -> number(rises(each)
                        .filter(rise -> rise.compareTo(BigDecimal.TEN) > 0)
                        .count()),
                How.SOUND);
        hold(
                "decreased",
                steps.countDecreased(),
                both,
                each -> number(each.changes().stream()
                        .filter(change -> change.signum() < 0)
                        .count()),
                How.DECIDES);
        for (int sign : List.of(-1, 0, 1)) {
            hold(
                    "places " + sign,
                    steps.countRank(sign),
                    both,
                    each -> number(IntStream.range(0, 3)
                            .filter(unit -> Integer.signum(each.moved(unit)) == sign)
                            .count()),
                    How.DECIDES);
        }
    }

    private static Stream<BigDecimal> rises(Both both) {
        return both.changes().stream().filter(change -> change.signum() > 0);
    }

    /** Every outcome, of figures that completions have and of others near by, against all of them. */
    private static <T> void hold(
            String name, Range range, List<T> completions, Function<T, BigDecimal> statistic, How how) {
        var reached = completions.stream()
                .map(statistic)
                .map(value -> value.setScale(20, RoundingMode.HALF_EVEN))
                .distinct()
                .toList();
        var stated = Stream.concat(
                        reached.stream().limit(40).flatMap(value -> Stream.of(
                                        "0", "0.01", "-0.01", "0.02", "1", "-1", "-30")
                                .map(BigDecimal::new)
                                .map(value::add)),
                        Stream.of(BigDecimal.ZERO, BigDecimal.TEN))
                .map(value -> new Figure(value, 2))
                .distinct()
                .toList();
        boolean isCount = range.tolerance().signum() == 0 && reached.stream().allMatch(DecisionsPropertyTest::isWhole);
        var least = reached.stream().min(BigDecimal::compareTo).orElseThrow();
        var most = reached.stream().max(BigDecimal::compareTo).orElseThrow();
        for (var figure : stated) {
            var half = isCount ? BigDecimal.ZERO : figure.halfUnit();
            var finding = Verdict.of(figure.value(), range, half, 1, ANY);
            var tolerance = finding.tolerance().setScale(20, RoundingMode.HALF_EVEN);
            Predicate<BigDecimal> agrees = value -> Figure.agree(figure.value(), value, tolerance);
            boolean all = reached.stream().allMatch(agrees);
            var what = "%s %s, %s..%s of %s..%s".formatted(name, figure, range.from(), range.to(), least, most);
            if (finding.outcome() == Outcome.CONTRADICTED) {
                assertThat(reached).as(what).noneMatch(agrees);
            }
            if (finding.outcome() == Outcome.CONFIRMED) {
                assertThat(all).as(what).isTrue();
            } else if (how != How.SOUND) {
                assertThat(all).as(what).isFalse();
            }
            boolean outside =
                    (figure.value().compareTo(least) < 0 || figure.value().compareTo(most) > 0)
                            && reached.stream().noneMatch(agrees);
            if (how == How.EXACT && outside) {
                assertThat(finding.outcome()).as(what).isEqualTo(Outcome.CONTRADICTED);
            } else if (outside) {
                Statistics.label(name).collect(finding.outcome());
            }
        }
    }

    private static void count(String name, Range range, List<Completion> completions, Predicate<BigDecimal> counted) {
        hold(
                "count " + name,
                range,
                completions,
                each -> number(each.figures().stream().filter(counted).count()),
                How.EXACT);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal number(long count) {
        return BigDecimal.valueOf(count);
    }

    private static BigDecimal mean(List<BigDecimal> figures) {
        return figures.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(figures.size()), MathContext.DECIMAL128);
    }

    private static BigDecimal median(List<BigDecimal> falling) {
        int size = falling.size();
        return falling.get((size - 1) / 2).add(falling.get(size / 2)).divide(BigDecimal.valueOf(2));
    }

    private static BigDecimal last(Completion completion) {
        return completion.falling().get(completion.falling().size() - 1);
    }

    /** c lies below b, so the mean is at most (90 + 80 + 80) / 3. */
    @Test
    void aMeanBeyondWhatThePlacesAllowIsContradicted() {
        var rows = List.of(row("a", "90.00", 1), row("b", "80.00", 2), row("c", null, 3));
        var mean = new Computed(CompletedSheets.sheet(2, rows)).mean();
        assertThat(decided("84.00", mean)).isEqualTo(Outcome.CONTRADICTED);
        assertThat(mean.to().setScale(2, RoundingMode.HALF_UP)).hasToString("83.33");
        assertThat(decided("83.33", mean)).isEqualTo(Outcome.UNDECIDABLE);
        assertThat(decided("56.65", mean)).isEqualTo(Outcome.CONTRADICTED);
    }

    private static CheckedRow row(String unit, String figure, int place) {
        return new CheckedRow(unit, figure == null ? null : Figure.parse(figure), Interval.exact(place), 1, "s", "s");
    }

    private static Outcome decided(String stated, Range range) {
        var figure = Figure.parse(stated);
        return Verdict.of(figure.value(), range, figure.halfUnit(), 1, ANY).outcome();
    }
}
