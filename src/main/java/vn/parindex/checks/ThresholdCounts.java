package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;

/**
 * How many units lie above a threshold, below it or between two: by the bounds that a ranking gives, and open in those whose
 * rounding meets the threshold.
 */
record ThresholdCounts(CheckedTable sheet) {

    /**
     * @param halfUnit what the printing of the threshold may hide; zero for a bound that is exact
     * @param including whether the threshold itself counts
     */
    record Threshold(BigDecimal value, BigDecimal halfUnit, boolean including) {

        static Threshold parse(String number, boolean including) {
            var figure = Figure.parse(number);
            return new Threshold(
                    figure.value(), figure.decimals() == 0 ? BigDecimal.ZERO : figure.halfUnit(), including);
        }

        boolean surelyPassedBy(Figure figure) {
            int compared = figure.value().subtract(figure.halfUnit()).compareTo(value.add(halfUnit));
            return including ? compared >= 0 : compared > 0;
        }

        boolean surelyMissedBy(Figure figure) {
            return figure.value().add(figure.halfUnit()).compareTo(value.subtract(halfUnit)) <= 0;
        }

        boolean isMetBy(Figure figure) {
            return !surelyPassedBy(figure) && !surelyMissedBy(figure);
        }
    }

    Range above(Threshold threshold) {
        return Range.whole(fewest(threshold), most(threshold), sheet.known().size(), evidence(threshold));
    }

    /** None that rounding leaves open counts, nor who lies where the threshold may be. */
    private int fewest(Threshold threshold) {
        var highest = threshold.value().add(threshold.halfUnit());
        var met = met(threshold).max(Comparator.naturalOrder()).filter(value -> value.compareTo(highest) >= 0);
        var count = threshold.including() && met.isEmpty()
                ? sheet.bounds().countFrom(highest)
                : sheet.bounds().countAbove(met.orElse(highest));
        return count.low().intValue();
    }

    private int most(Threshold threshold) {
        var lowest = threshold.value().subtract(threshold.halfUnit());
        var met = met(threshold).min(Comparator.naturalOrder()).filter(value -> value.compareTo(lowest) <= 0);
        boolean strictly =
                met.isEmpty() && !threshold.including() && threshold.halfUnit().signum() == 0;
        var count =
                strictly ? sheet.bounds().countAbove(lowest) : sheet.bounds().countFrom(met.orElse(lowest));
        return count.high().intValue();
    }

    private Stream<BigDecimal> met(Threshold threshold) {
        return sheet.known().stream()
                .map(CheckedRow::figure)
                .filter(threshold::isMetBy)
                .map(Figure::value);
    }

    /** The last that surely lies above and the first that surely lies below, with their places. */
    private List<Evidence> evidence(Threshold threshold) {
        var passing = sheet.known().stream()
                .filter(row -> threshold.surelyPassedBy(row.figure()))
                .findFirst();
        var missing = sheet.known().stream()
                .filter(row -> threshold.surelyMissedBy(row.figure()))
                .reduce((first, second) -> second);
        return Stream.of(passing, missing)
                .flatMap(Optional::stream)
                .flatMap(row -> Stream.of(sheet.figureEvidence(row), sheet.placeEvidence(row)))
                .toList();
    }

    Range below(Threshold threshold) {
        var rest = above(new Threshold(threshold.value(), threshold.halfUnit(), true));
        return Range.whole(
                sheet.size() - rest.to().intValue(),
                sheet.size() - rest.from().intValue(),
                rest.over(),
                rest.evidence());
    }

    /** From the lower threshold to under the upper one; where rounding meets one of them, by what lies above each. */
    Range between(Threshold lower, Threshold upper) {
        var from = above(lower);
        var beyond = above(upper);
        var evidence = Stream.concat(from.evidence().stream(), beyond.evidence().stream())
                .distinct()
                .toList();
        boolean exact = Stream.of(lower, upper)
                .allMatch(each ->
                        each.halfUnit().signum() == 0 && met(each).findAny().isEmpty());
        if (exact) {
            return sheet.range(sheet.bounds().countBetween(lower.value(), upper.value()), BigDecimal.ZERO, evidence);
        }
        int inside = (int) sheet.known().stream()
                .filter(row -> lower.surelyPassedBy(row.figure()) && upper.surelyMissedBy(row.figure()))
                .count();
        int outside = (int) sheet.known().stream()
                .filter(row -> lower.surelyMissedBy(row.figure()) || upper.surelyPassedBy(row.figure()))
                .count();
        int least = Math.max(inside, from.from().intValue() - beyond.to().intValue());
        int most = Math.min(
                sheet.size() - outside, from.to().intValue() - beyond.from().intValue());
        return Range.whole(least, Math.max(least, most), from.over(), evidence);
    }
}
