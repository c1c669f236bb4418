package vn.parindex.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * The true scores of a population, four decimals each and no two alike, and what is printed of them.
 *
 * @param scores by the number of the unit
 * @param shown by the number of the unit, what is printed of it
 */
record Truth(List<BigDecimal> scores, List<Shown> shown) {

    enum Shown {
        ALL,
        SCORE,
        PLACE,
        NOTHING
    }

    static final BigDecimal CEILING = BigDecimal.valueOf(100);

    /** Populations of 3 to 8 with anything hidden. */
    static Arbitrary<Truth> partial(int size) {
        return of(size, Arbitraries.of(Shown.class));
    }

    /** Populations of which everything is printed. */
    static Arbitrary<Truth> complete(int size) {
        return of(size, Arbitraries.just(Shown.ALL));
    }

    private static Arbitrary<Truth> of(int size, Arbitrary<Shown> shown) {
        // A narrow band beside the whole scale, so that roundings meet often.
        var scores = Arbitraries.oneOf(
                        Arbitraries.integers().between(400_000, 999_999),
                        Arbitraries.integers().between(800_000, 801_000))
                .map(number -> BigDecimal.valueOf(number, 4))
                .list()
                .ofSize(size)
                .uniqueElements();
        return Combinators.combine(scores, shown.list().ofSize(size)).as(Truth::new);
    }

    int size() {
        return scores.size();
    }

    int place(int unit) {
        return 1
                + (int) scores.stream()
                        .filter(score -> score.compareTo(scores.get(unit)) > 0)
                        .count();
    }

    /** Highest first. */
    List<BigDecimal> ranked() {
        return scores.stream().sorted(Comparator.reverseOrder()).toList();
    }

    BigDecimal mean() {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(size()), 10, RoundingMode.HALF_UP);
    }

    BigDecimal median() {
        var ranked = ranked();
        return ranked.get((size() - 1) / 2).add(ranked.get(size() / 2)).divide(BigDecimal.valueOf(2));
    }

    /** What was printed, with two decimals. */
    CheckedTable sheet(int year) {
        var rows = IntStream.range(0, size())
                .mapToObj(unit -> {
                    boolean hasScore = shown.get(unit) == Shown.ALL || shown.get(unit) == Shown.SCORE;
                    boolean hasPlace = shown.get(unit) == Shown.ALL || shown.get(unit) == Shown.PLACE;
                    return new CheckedRow(
                            name(unit),
                            hasScore ? printed(scores.get(unit)) : null,
                            hasPlace ? Interval.exact(place(unit)) : null,
                            hasPlace ? 1 : 0,
                            "source",
                            "source");
                })
                .toList();
        return CheckedTable.of("index", year, "score", size(), CEILING, rows);
    }

    static String name(int unit) {
        return "unit-" + unit;
    }

    static Figure printed(BigDecimal exact) {
        return new Figure(exact, 2);
    }
}
