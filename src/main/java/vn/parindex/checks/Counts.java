package vn.parindex.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Figure;

/**
 * How many units lie above a threshold: those surely above at least, and at most all but those surely below.
 *
 * <p>Whoever is placed before a unit surely above lies above as well, known or not; so does, below, whoever is placed behind.
 */
record Counts(CheckedTable sheet) {

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
    }

    Range above(Threshold threshold) {
        var passing = sheet.known().stream()
                .filter(row -> threshold.surelyPassedBy(row.figure()))
                .toList();
        var missing = sheet.known().stream()
                .filter(row -> threshold.surelyMissedBy(row.figure()))
                .toList();
        var deepest = passing.stream().filter(Row::fits).max(Comparator.comparing(row -> row.place()
                .best()));
        var shallowest = missing.stream().filter(Row::fits).min(Comparator.comparing(row -> row.place()
                .worst()));
        int least =
                Math.max(passing.size(), deepest.map(row -> row.place().best()).orElse(0));
        int most = Math.min(
                sheet.size() - missing.size(),
                shallowest.map(row -> row.place().worst() - 1).orElse(sheet.size()));
        return Range.whole(least, Math.max(least, most), sheet.known().size(), evidence(deepest, shallowest));
    }

    private List<Evidence> evidence(Optional<Row> deepest, Optional<Row> shallowest) {
        var evidence = new ArrayList<Evidence>();
        for (var row : List.of(deepest, shallowest)) {
            row.ifPresent(each -> {
                evidence.add(sheet.figureEvidence(each));
                evidence.add(sheet.placeEvidence(each));
            });
        }
        return evidence;
    }

    Range below(Threshold threshold) {
        var rest = above(new Threshold(threshold.value(), threshold.halfUnit(), true));
        return Range.whole(
                sheet.size() - rest.to().intValue(),
                sheet.size() - rest.from().intValue(),
                rest.over(),
                rest.evidence());
    }

    /** From the lower threshold to under the upper one. */
    Range between(Threshold lower, Threshold upper) {
        var from = above(lower);
        var beyond = above(upper);
        int inside = (int) sheet.known().stream()
                .filter(row -> lower.surelyPassedBy(row.figure()) && upper.surelyMissedBy(row.figure()))
                .count();
        int outside = (int) sheet.known().stream()
                .filter(row -> lower.surelyMissedBy(row.figure()) || upper.surelyPassedBy(row.figure()))
                .count();
        var evidence = new ArrayList<>(from.evidence());
        evidence.addAll(beyond.evidence());
        int least = Math.max(inside, from.from().intValue() - beyond.to().intValue());
        int most = Math.min(
                sheet.size() - outside, from.to().intValue() - beyond.from().intValue());
        return Range.whole(
                least,
                Math.max(least, most),
                from.over(),
                evidence.stream().distinct().toList());
    }
}
