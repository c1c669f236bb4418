package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.result.Movement;

/**
 * All the values that a figure can have, given what is known: one value where both ends are equal.
 *
 * @param from null where nothing bounds it from below
 * @param to null where nothing bounds it from above
 * @param tolerance how far the printed roundings may move either end
 * @param over the units whose results took part
 */
record Range(BigDecimal from, BigDecimal to, BigDecimal tolerance, int over, List<Evidence> evidence) {

    static Range exact(Figure figure, Evidence evidence) {
        return new Range(figure.value(), figure.value(), figure.halfUnit(), 1, List.of(evidence));
    }

    static Range whole(int from, int to, int over, List<Evidence> evidence) {
        return new Range(BigDecimal.valueOf(from), BigDecimal.valueOf(to), BigDecimal.ZERO, over, evidence);
    }

    boolean isExact() {
        return from != null && to != null && from.compareTo(to) == 0;
    }

    Range minus(Range other) {
        return new Range(
                from == null || other.to == null ? null : from.subtract(other.to),
                to == null || other.from == null ? null : to.subtract(other.from),
                tolerance.add(other.tolerance),
                over + other.over,
                Stream.concat(evidence.stream(), other.evidence.stream()).toList());
    }

    /** What of a count lies within the other as well. */
    Range within(Movement.Count count) {
        return new Range(from.max(count.all().low()), to.min(count.all().high()), tolerance, over, evidence);
    }

    /** The range of the numbers with the other sign. */
    Range negated() {
        return new Range(
                to == null ? null : to.negate(), from == null ? null : from.negate(), tolerance, over, evidence);
    }
}
