package vn.parindex.checks;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.result.Bounds;
import vn.parindex.result.Extent;

/**
 * What the statistics of a sheet can be: the bounds that a ranking gives ({@link Bounds}), and how far the roundings of the figures
 * behind them may move these.
 */
record Computed(CheckedTable sheet) {

    Range mean() {
        return sheet.range(sheet.bounds().mean(), halfUnits(Function.identity()), ofAll());
    }

    Range median() {
        return sheet.range(
                sheet.bounds().median(),
                halfUnits(falling -> falling.isEmpty()
                        ? falling
                        : List.of(falling.get((falling.size() - 1) / 2), falling.get(falling.size() / 2))),
                ofAll());
    }

    /** How far rounding may move the mean of these, among the lowest or among the highest figures of all units. */
    private BigDecimal halfUnits(Function<List<BigDecimal>, List<BigDecimal>> chosen) {
        return Stream.of(sheet.bounds().lowest(), sheet.bounds().highest())
                .map(chosen)
                .map(figures -> figures.stream()
                        .map(sheet::halfUnitAt)
                        .reduce(ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(Math.max(1, figures.size())), MathContext.DECIMAL128))
                .reduce(ZERO, BigDecimal::max);
    }

    Range max() {
        return single(sheet.bounds().maximum(), highest(0));
    }

    Range min() {
        return single(sheet.bounds().minimum(), lowest());
    }

    private Range single(Extent extent, List<CheckedRow> known) {
        return sheet.range(
                extent, sheet.halfUnitAt(extent.low()).max(sheet.halfUnitAt(extent.high())), evidence(known));
    }

    Range spread() {
        return sheet.range(sheet.bounds().spread(), halfUnits(highest(0), lowest()), evidence(highest(0), lowest()));
    }

    /** The first above the second; empty bounds for a single unit, which has no second. */
    Range gap() {
        return sheet.range(
                sheet.bounds().gap().orElseGet(() -> new Extent(ZERO, ZERO)),
                halfUnits(highest(0), highest(1)),
                evidence(highest(0), highest(1)));
    }

    /** Rounding moves a quotient most where it enlarges the dividend and lessens the divisor. */
    Range ratio() {
        var evidence = evidence(highest(0), lowest());
        var divisor =
                lowest().isEmpty() ? BigDecimal.ONE : lowest().get(0).figure().value();
        var least = divisor.subtract(lowest().isEmpty() ? ZERO : halfUnits(lowest(), List.of()));
        var extent = sheet.bounds().ratio();
        if (extent.isEmpty() || least.signum() <= 0) {
            return new Range(BigDecimal.ONE, null, ZERO, sheet.known().size(), evidence);
        }
        var most =
                (extent.get().high() == null ? extent.get().low() : extent.get().high()).multiply(divisor);
        var tolerance = most.add(halfUnits(highest(0), List.of()))
                .divide(least, MathContext.DECIMAL128)
                .subtract(most.divide(divisor, MathContext.DECIMAL128));
        return sheet.range(extent.get(), tolerance, evidence);
    }

    /** The row with the highest figure, or the one {@code behind} places behind it; empty if there is none. */
    private List<CheckedRow> highest(int behind) {
        int index = sheet.known().size() - 1 - behind;
        return index < 0 ? List.of() : List.of(sheet.known().get(index));
    }

    private List<CheckedRow> lowest() {
        return sheet.known().isEmpty() ? List.of() : List.of(sheet.known().get(0));
    }

    private BigDecimal halfUnits(List<CheckedRow> one, List<CheckedRow> other) {
        return Stream.concat(one.stream(), other.stream())
                .map(row -> sheet.halfUnitAt(row.figure().value()))
                .reduce(ZERO, BigDecimal::add);
    }

    private List<Evidence> ofAll() {
        return sheet.isComplete()
                ? sheet.known().stream().map(sheet::figureEvidence).toList()
                : evidence(highest(0), lowest());
    }

    /** The figures and, as long as others are unknown, the places that make them count. */
    @SafeVarargs
    private List<Evidence> evidence(List<CheckedRow>... rows) {
        return Stream.of(rows)
                .flatMap(List::stream)
                .flatMap(row -> sheet.isComplete()
                        ? Stream.of(sheet.figureEvidence(row))
                        : Stream.of(sheet.figureEvidence(row), sheet.placeEvidence(row)))
                .distinct()
                .toList();
    }
}
