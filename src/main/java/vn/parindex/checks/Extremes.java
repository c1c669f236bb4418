package vn.parindex.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The highest and the lowest figure of a population, and what is made of them.
 *
 * <p>A partial sheet gives them exactly only through the units published first, second and last; else it bounds them.
 */
record Extremes(CheckedTable sheet) {

    Range max() {
        if (sheet.known().isEmpty()) {
            return open();
        }
        var highest = sheet.known().get(sheet.known().size() - 1);
        var first = sheet.findAt(1);
        if (sheet.isComplete()) {
            return exactly(highest, false);
        }
        if (first.isPresent() && !highest.figure().surelyAbove(first.get().figure())) {
            return exactly(first.get(), true);
        }
        return new Range(
                highest.figure().value(),
                sheet.ceiling(),
                highest.figure().halfUnit(),
                sheet.known().size(),
                List.of(sheet.figureEvidence(highest)));
    }

    Range min() {
        if (sheet.known().isEmpty()) {
            return open();
        }
        var lowest = sheet.known().get(0);
        var last = sheet.findAt(sheet.size());
        if (sheet.isComplete()) {
            return exactly(lowest, false);
        }
        if (last.isPresent() && !last.get().figure().surelyAbove(lowest.figure())) {
            return exactly(last.get(), true);
        }
        return new Range(
                BigDecimal.ZERO,
                lowest.figure().value(),
                lowest.figure().halfUnit(),
                sheet.known().size(),
                List.of(sheet.figureEvidence(lowest)));
    }

    Range spread() {
        return difference(max(), min()).notNegative();
    }

    Range ratio() {
        var max = max();
        var min = min();
        if (min.from().signum() == 0) {
            var least = min.to().signum() == 0 ? BigDecimal.ONE : quotient(max.from(), min.to());
            var tolerance = min.to().signum() == 0 ? BigDecimal.ZERO : error(max, min, min.to());
            return new Range(least, null, tolerance, sheet.known().size(), join(max, min));
        }
        return new Range(
                quotient(max.from(), min.to()),
                quotient(max.to(), min.from()),
                error(max, min, min.from()),
                sheet.known().size(),
                join(max, min));
    }

    /** How far the roundings move the quotient at most: the error of a quotient grows with both of its parts. */
    private static BigDecimal error(Range max, Range min, BigDecimal divisor) {
        var least = divisor.subtract(min.tolerance());
        return least.signum() <= 0
                ? max.to()
                : quotient(max.to().add(max.tolerance()), least).subtract(quotient(max.to(), divisor));
    }

    /** The first above the second. */
    Range gap() {
        if (sheet.isComplete() && sheet.size() > 1) {
            return difference(
                    exactly(sheet.known().get(sheet.size() - 1), false),
                    exactly(sheet.known().get(sheet.size() - 2), false));
        }
        var first = sheet.findAt(1);
        var second = sheet.findAt(2);
        if (first.isPresent() && second.isPresent()) {
            return difference(exactly(first.get(), true), exactly(second.get(), true))
                    .notNegative();
        }
        if (sheet.known().size() < 2) {
            return open();
        }
        var runnerUp = exactly(sheet.known().get(sheet.known().size() - 2), false);
        var most = difference(max(), runnerUp);
        return new Range(
                BigDecimal.ZERO, most.to(), most.tolerance(), sheet.known().size(), most.evidence());
    }

    private Range exactly(Row row, boolean byPlace) {
        var evidence = new ArrayList<>(List.of(sheet.figureEvidence(row)));
        if (byPlace) {
            evidence.add(sheet.placeEvidence(row));
        }
        return new Range(
                row.figure().value(),
                row.figure().value(),
                row.figure().halfUnit(),
                sheet.known().size(),
                evidence);
    }

    private Range open() {
        return new Range(BigDecimal.ZERO, sheet.ceiling(), BigDecimal.ZERO, 0, List.of());
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL64);
    }

    /** Both ends lie in one sheet, so its known units are counted once. */
    private Range difference(Range one, Range other) {
        var both = one.minus(other);
        return new Range(both.from(), both.to(), both.tolerance(), sheet.known().size(), both.evidence());
    }

    private static List<Evidence> join(Range one, Range other) {
        return Stream.concat(one.evidence().stream(), other.evidence().stream()).toList();
    }
}
