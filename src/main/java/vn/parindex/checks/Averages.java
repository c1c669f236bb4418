package vn.parindex.checks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Mean and median of a population; units without a figure may lie anywhere between the lowest and the highest possible. */
record Averages(CheckedTable sheet) {

    /** The roundings of all the figures move a mean by no more than the mean of their half units. */
    Range mean() {
        var known = sheet.known();
        var lowest = new Extremes(sheet).min();
        var highest = new Extremes(sheet).max();
        var sum = known.stream().map(row -> row.figure().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var halves = known.stream().map(row -> row.figure().halfUnit()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var unknown = BigDecimal.valueOf(sheet.size() - known.size());
        var bound = lowest.tolerance().max(highest.tolerance());
        return new Range(
                overSize(sum.add(unknown.multiply(lowest.from()))),
                overSize(sum.add(unknown.multiply(highest.to()))),
                overSize(halves.add(unknown.multiply(bound))),
                known.size(),
                evidence(lowest, highest));
    }

    Range median() {
        var lowest = new Extremes(sheet).min();
        var highest = new Extremes(sheet).max();
        var tolerance = Stream.concat(
                        sheet.known().stream().map(row -> row.figure().halfUnit()),
                        Stream.of(lowest.tolerance(), highest.tolerance()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Range(
                middle(lowest.from()),
                middle(highest.to()),
                tolerance,
                sheet.known().size(),
                evidence(lowest, highest));
    }

    private BigDecimal middle(BigDecimal unknown) {
        var figures = Stream.concat(
                        sheet.known().stream().map(row -> row.figure().value()),
                        IntStream.range(sheet.known().size(), sheet.size()).mapToObj(any -> unknown))
                .sorted()
                .collect(Collectors.toList());
        int size = figures.size();
        return figures.get((size - 1) / 2).add(figures.get(size / 2)).divide(BigDecimal.valueOf(2));
    }

    private BigDecimal overSize(BigDecimal sum) {
        return sum.divide(BigDecimal.valueOf(sheet.size()), MathContext.DECIMAL64);
    }

    private List<Evidence> evidence(Range lowest, Range highest) {
        return sheet.isComplete()
                ? sheet.known().stream().map(sheet::figureEvidence).toList()
                : Stream.concat(highest.evidence().stream(), lowest.evidence().stream())
                        .distinct()
                        .toList();
    }
}
