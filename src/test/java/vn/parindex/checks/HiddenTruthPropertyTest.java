package vn.parindex.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.parindex.catalog.Figure;
import vn.parindex.checks.ThresholdCounts.Threshold;
import vn.parindex.checks.Truth.Shown;
import vn.parindex.http.Text;

/** Whatever is stated truly of a table is confirmed by the whole of it and contradicted by no part of it. */
class HiddenTruthPropertyTest {

    private static final Text ANY = new Text("", "");

    @Provide
    Arbitrary<Truth> partial() {
        return Arbitraries.integers().between(3, 8).flatMap(Truth::partial);
    }

    @Provide
    Arbitrary<Truth> complete() {
        return Arbitraries.integers().between(3, 8).flatMap(Truth::complete);
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Truth, Truth>> partialYears() {
        return Arbitraries.integers().between(3, 7).flatMap(size -> Combinators.combine(
                        Truth.partial(size), Truth.partial(size))
                .as(Tuple::of));
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Truth, Truth>> completeYears() {
        return Arbitraries.integers().between(3, 7).flatMap(size -> Combinators.combine(
                        Truth.complete(size), Truth.complete(size))
                .as(Tuple::of));
    }

    @Property(tries = 400)
    void aTrueFigureIsNeverContradictedByAPartOfTheTable(@ForAll("partial") Truth truth) {
        assertThat(figures(truth).values()).doesNotContain(Outcome.CONTRADICTED);
    }

    @Property(tries = 200)
    void aTrueFigureIsConfirmedByTheWholeTable(@ForAll("complete") Truth truth) {
        assertThat(figures(truth).values()).containsOnly(Outcome.CONFIRMED);
    }

    @Property(tries = 200)
    void aFigureFarFromTheTruthIsContradictedByTheWholeTable(@ForAll("complete") Truth truth) {
        var sheet = truth.sheet(2);
        assertThat(Verdict.of(truth.mean().add(BigDecimal.ONE), new Computed(sheet).mean(), hundredth(), 1, ANY)
                        .outcome())
                .isEqualTo(Outcome.CONTRADICTED);
        assertThat(Verdict.of(
                                truth.ranked().get(0).add(new BigDecimal("0.03")),
                                new Computed(sheet).max(),
                                hundredth(),
                                1,
                                ANY)
                        .outcome())
                .isEqualTo(Outcome.CONTRADICTED);
    }

    @Property(tries = 400)
    void aTrueCountIsNeverContradictedByAPartOfTheTable(@ForAll("partial") Truth truth) {
        for (var threshold : List.of("80", "80.05", "60", "70", "95")) {
            assertThat(counts(truth, threshold)).doesNotContain(Outcome.CONTRADICTED);
        }
    }

    @Property(tries = 200)
    void aTrueCountIsConfirmedByTheWholeTableUnlessARoundingMeetsTheThreshold(@ForAll("complete") Truth truth) {
        boolean meets = truth.scores().stream()
                .map(Truth::printed)
                .anyMatch(score ->
                        score.value().subtract(new BigDecimal("80")).abs().compareTo(hundredth()) <= 0);
        if (!meets) {
            assertThat(counts(truth, "80")).containsOnly(Outcome.CONFIRMED);
        }
    }

    @Property(tries = 400)
    void aTrueChangeIsNeverContradictedByPartsOfTheTables(@ForAll("partialYears") Tuple.Tuple2<Truth, Truth> years) {
        assertThat(changes(years.get1(), years.get2())).doesNotContain(Outcome.CONTRADICTED);
    }

    /** 99.9950 is printed 100.00, so that who had 99.9951 the year before and was not printed fell. */
    @Example
    void whatIsPrintedLikeTheEndOfTheScaleMayHaveFallenFromAboveIt() {
        var before = truth(List.of("40.0050", "40.0051", "40.0003", "99.9951"), Shown.PLACE);
        var now = truth(List.of("40.0000", "40.0001", "40.0002", "99.9950"), Shown.ALL);
        assertThat(changes(before, now)).doesNotContain(Outcome.CONTRADICTED);
    }

    private static Truth truth(List<String> scores, Shown lastTwo) {
        return new Truth(
                scores.stream().map(BigDecimal::new).toList(), List.of(Shown.ALL, Shown.ALL, lastTwo, lastTwo));
    }

    @Property(tries = 200)
    void trueChangesOfOneUnitAreConfirmedByTheWholeTables(@ForAll("completeYears") Tuple.Tuple2<Truth, Truth> years) {
        var steps = steps(years.get1(), years.get2());
        for (int unit = 0; unit < years.get1().size(); unit++) {
            assertThat(scoreChange(years.get1(), years.get2(), steps, unit)).isEqualTo(Outcome.CONFIRMED);
            assertThat(steps.listRankChanges(Truth.name(unit)))
                    .containsExactly(years.get1().place(unit) - years.get2().place(unit));
        }
    }

    @Property(tries = 300)
    void aTruePlaceAmongSomeIsNeverContradicted(@ForAll("partial") Truth truth) {
        var members = List.of(Truth.name(0), Truth.name(1), Truth.name(2));
        int place = 1
                + (int) IntStream.of(1, 2)
                        .filter(other -> truth.place(other) < truth.place(0))
                        .count();
        var range = RegionRanks.of(truth.sheet(2), Truth.name(0), members);
        assertThat(Verdict.of(BigDecimal.valueOf(place), range, BigDecimal.ZERO, 3, ANY)
                        .outcome())
                .isNotEqualTo(Outcome.CONTRADICTED);
    }

    private static Map<String, Outcome> figures(Truth truth) {
        var sheet = truth.sheet(2);
        var ranked = truth.ranked();
        var highest = ranked.get(0);
        var lowest = ranked.get(ranked.size() - 1);
        var outcomes = new LinkedHashMap<String, Outcome>();
        outcomes.put("max", outcome(highest, new Computed(sheet).max()));
        outcomes.put("min", outcome(lowest, new Computed(sheet).min()));
        outcomes.put("spread", outcome(highest.subtract(lowest), new Computed(sheet).spread()));
        outcomes.put("gap", outcome(highest.subtract(ranked.get(1)), new Computed(sheet).gap()));
        outcomes.put("ratio", outcome(highest.divide(lowest, MathContext.DECIMAL64), new Computed(sheet).ratio()));
        outcomes.put("mean", outcome(truth.mean(), new Computed(sheet).mean()));
        outcomes.put("median", outcome(truth.median(), new Computed(sheet).median()));
        return outcomes;
    }

    private static List<Outcome> counts(Truth truth, String threshold) {
        var counts = new ThresholdCounts(truth.sheet(2));
        var bound = new BigDecimal(threshold);
        int above = (int) truth.scores().stream()
                .filter(score -> score.compareTo(bound) > 0)
                .count();
        int from = (int) truth.scores().stream()
                .filter(score -> score.compareTo(bound) >= 0)
                .count();
        int beyond = (int) truth.scores().stream()
                .filter(score -> score.compareTo(new BigDecimal("90")) >= 0)
                .count();
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(count(above, counts.above(Threshold.parse(threshold, false))));
        outcomes.add(count(from, counts.above(Threshold.parse(threshold, true))));
        outcomes.add(count(truth.size() - from, counts.below(Threshold.parse(threshold, true))));
        if (bound.compareTo(new BigDecimal("90")) < 0
                && truth.scores().stream().noneMatch(HiddenTruthPropertyTest::isNear90)) {
            outcomes.add(count(
                    from - beyond, counts.between(Threshold.parse(threshold, true), Threshold.parse("90", true))));
        }
        return outcomes;
    }

    private static boolean isNear90(BigDecimal score) {
        return score.subtract(new BigDecimal("90")).abs().compareTo(hundredth()) <= 0;
    }

    private static List<Outcome> changes(Truth before, Truth now) {
        var steps = steps(before, now);
        var deltas = IntStream.range(0, now.size())
                .mapToObj(
                        unit -> now.scores().get(unit).subtract(before.scores().get(unit)))
                .sorted()
                .toList();
        var outcomes = new ArrayList<Outcome>();
        int up = 0;
        int same = 0;
        for (int unit = 0; unit < now.size(); unit++) {
            int moved = before.place(unit) - now.place(unit);
            up += moved > 0 ? 1 : 0;
            same += moved == 0 ? 1 : 0;
            outcomes.add(scoreChange(before, now, steps, unit));
            assertThat(steps.listRankChanges(Truth.name(unit))).contains(moved);
        }
        outcomes.add(count(up, steps.countRank(1)));
        outcomes.add(count(same, steps.countRank(0)));
        outcomes.add(count(now.size() - up - same, steps.countRank(-1)));
        outcomes.add(
                count((int) deltas.stream().filter(delta -> delta.signum() > 0).count(), steps.countIncreased()));
        outcomes.add(
                count((int) deltas.stream().filter(delta -> delta.signum() < 0).count(), steps.countDecreased()));
        outcomes.add(count(
                (int) deltas.stream()
                        .filter(delta -> delta.compareTo(BigDecimal.TEN) > 0)
                        .count(),
                steps.figures().countAbove(BigDecimal.TEN)));
        deltas.stream().filter(delta -> delta.signum() > 0).findFirst().ifPresent(least -> {
            outcomes.add(outcome(least, steps.figures().smallestIncrease()));
            outcomes.add(outcome(deltas.get(deltas.size() - 1), steps.figures().largestIncrease()));
        });
        deltas.stream()
                .filter(delta -> delta.signum() < 0)
                .reduce((first, second) -> second)
                .ifPresent(least -> {
                    outcomes.add(outcome(least, steps.figures().smallestDecrease()));
                    outcomes.add(outcome(deltas.get(0), steps.figures().largestDecrease()));
                });
        return outcomes;
    }

    private static Steps steps(Truth before, Truth now) {
        return Steps.of(before.sheet(1), now.sheet(2), List::of);
    }

    private static Outcome scoreChange(Truth before, Truth now, Steps steps, int unit) {
        return outcome(now.scores().get(unit).subtract(before.scores().get(unit)), steps.scoreChange(Truth.name(unit)));
    }

    private static Outcome outcome(BigDecimal exact, Range range) {
        Figure stated = Truth.printed(exact);
        return Verdict.of(stated.value(), range, stated.halfUnit(), 1, ANY).outcome();
    }

    private static Outcome count(int stated, Range range) {
        return Verdict.of(BigDecimal.valueOf(stated), range, BigDecimal.ZERO, 1, ANY)
                .outcome();
    }

    private static BigDecimal hundredth() {
        return new BigDecimal("0.005");
    }
}
