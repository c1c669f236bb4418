package vn.parindex.checks;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Bounds;
import vn.parindex.result.Extent;
import vn.parindex.result.Measure;
import vn.parindex.result.Movement;
import vn.parindex.result.Orders;
import vn.parindex.result.Places;
import vn.parindex.result.Result;
import vn.parindex.result.Table;
import vn.parindex.result.Word;

/**
 * A table by one measure, as a check reads it: the merged results, or what one source says where it says anything.
 *
 * @param statistic {@code score} or {@code points}
 * @param size n, the number of units ranked
 * @param rows one for each unit known by name
 * @param known the rows with a figure, lowest first
 * @param bounds what its statistics can be: the same that a ranking gives
 * @param orders where its units can stand
 * @param side what it brings to a comparison with another edition
 * @param figures what was asked of {@link #figureOf} before, by unit
 */
record CheckedTable(
        String indicator,
        int year,
        String statistic,
        int size,
        Map<String, CheckedRow> rows,
        List<CheckedRow> known,
        Bounds bounds,
        Orders orders,
        Movement.Side side,
        Map<String, Range> figures) {

    /** {@code ceiling} is the highest possible figure; the lowest is zero. */
    static CheckedTable of(
            String indicator, int year, String statistic, int size, BigDecimal ceiling, List<CheckedRow> rows) {
        // A table of nobody has no bounds that anybody asks for.
        int ranked = Math.max(1, size);
        var entries = rows.stream().map(CheckedRow::entry).toList();
        var places = Places.of(entries, ranked);
        var known = rows.stream()
                .filter(row -> row.figure() != null)
                .sorted(Comparator.comparing(CheckedRow::figure).thenComparing(CheckedRow::unit))
                .toList();
        return new CheckedTable(
                indicator,
                year,
                statistic,
                size,
                rows.stream().collect(toMap(CheckedRow::unit, Function.identity())),
                known,
                Bounds.of(entries, places, ranked, ceiling),
                Orders.of(entries, places, ranked),
                new Movement.Side(entries, places, ranked, ceiling),
                new HashMap<>());
    }

    /** The merged results; where a source is given, its own words replace them. */
    static CheckedTable of(Table table, Measure measure, BigDecimal ceiling, Optional<String> own) {
        var rows = table.results().values().stream()
                .map(result -> row(result, measure, own))
                .toList();
        return of(table.indicator().code(), table.year(), measure.code(), table.size(), ceiling, rows);
    }

    private static CheckedRow row(Result result, Measure measure, Optional<String> own) {
        var merged = new CheckedRow(
                result.unit(),
                measure.of(result),
                result.published(),
                result.attestations(),
                measure == Measure.SCORE ? result.scoreSource() : result.pointsSource(),
                result.rankSource());
        return own.flatMap(source -> result.words().stream()
                        .filter(word -> word.source().equals(source))
                        .findFirst())
                .map(word -> overridden(merged, word, measure))
                .orElse(merged);
    }

    private static CheckedRow overridden(CheckedRow row, Word word, Measure measure) {
        var figure = measure == Measure.SCORE ? word.score() : word.points();
        return new CheckedRow(
                row.unit(),
                figure == null ? row.figure() : figure,
                word.rank() == null ? row.published() : word.rank(),
                word.rank() == null ? row.attestations() : 1,
                figure == null ? row.figureSource() : word.source(),
                word.rank() == null ? row.placeSource() : word.source());
    }

    Optional<CheckedRow> find(String unit) {
        return Optional.ofNullable(rows.get(unit));
    }

    boolean isComplete() {
        return size > 0 && known().size() == size;
    }

    /** The unit's figure, or all that it can be by the places that hold. */
    Range figureOf(String unit) {
        return figures.computeIfAbsent(unit, this::computed);
    }

    private Range computed(String unit) {
        var row = find(unit);
        if (row.isPresent() && row.get().figure() != null) {
            return Range.exact(row.get().figure(), figureEvidence(row.get()));
        }
        var extent = bounds.figure(unit)
                .orElseGet(() ->
                        new Extent(bounds.minimum().low(), bounds.maximum().high()));
        return range(
                extent,
                halfUnitAt(extent.low()).max(halfUnitAt(extent.high())),
                0,
                Stream.of(extent.high(), extent.low())
                        .flatMap(bound -> at(bound).limit(1))
                        .flatMap(other -> Stream.of(figureEvidence(other), placeEvidence(other)))
                        .distinct()
                        .toList());
    }

    /** What the bounds say of a statistic, {@code tolerance} apart, as a range over the units known. */
    Range range(Extent extent, BigDecimal tolerance, List<Evidence> evidence) {
        return range(extent, tolerance, known.size(), evidence);
    }

    private static Range range(Extent extent, BigDecimal tolerance, int over, List<Evidence> evidence) {
        return new Range(extent.low(), extent.high(), tolerance, over, evidence);
    }

    /** The rows whose figure is that number. */
    Stream<CheckedRow> at(BigDecimal number) {
        return known.stream()
                .filter(row -> number != null && row.figure().value().compareTo(number) == 0);
    }

    /** How far rounding may move a bound that is this number; zero where it is no printed figure. */
    BigDecimal halfUnitAt(BigDecimal number) {
        return at(number).map(row -> row.figure().halfUnit()).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Whether rounding hides the order of no two of its figures. */
    boolean isInOrder() {
        return IntStream.range(1, known.size())
                .allMatch(i -> known.get(i).figure().sameValue(known.get(i - 1).figure())
                        || !known.get(i).figure().agreesWith(known.get(i - 1).figure()));
    }

    /** All that the unit's place can be; a disputed published place says nothing. */
    Interval placeOf(String unit) {
        var open = orders.placesOf(unit);
        return new Interval(open.get(0), open.get(open.size() - 1));
    }

    /** The units that stand on that place in every order. */
    List<CheckedRow> holders(int place) {
        return rows.values().stream()
                .filter(row -> placeOf(row.unit()).equals(Interval.exact(place)))
                .sorted(Comparator.comparing(CheckedRow::unit))
                .toList();
    }

    Evidence figureEvidence(CheckedRow row) {
        return new Evidence(indicator, row.unit(), year, statistic, row.figure(), null, row.figureSource());
    }

    /** All that the place can be; its source only where one prints just that. */
    Evidence placeEvidence(CheckedRow row) {
        var place = placeOf(row.unit());
        return new Evidence(
                indicator,
                row.unit(),
                year,
                "rank",
                null,
                place,
                place.equals(row.published()) ? row.placeSource() : null);
    }
}
