package vn.parindex.checks;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Measure;
import vn.parindex.result.Places;
import vn.parindex.result.Result;
import vn.parindex.result.Table;
import vn.parindex.result.Word;

/**
 * A table by one measure, as a check reads it: the merged results, or what one source says where it says anything.
 *
 * @param statistic {@code score} or {@code points}
 * @param size n, the number of units ranked
 * @param ceiling the highest possible figure; the lowest is zero
 * @param rows one for each unit known by name
 * @param known the rows with a figure, lowest first
 */
record CheckedTable(
        String indicator,
        int year,
        String statistic,
        int size,
        BigDecimal ceiling,
        Map<String, Row> rows,
        List<Row> known) {

    private static final Comparator<Row> BY_FIGURE = Comparator.comparing(Row::figure);

    static CheckedTable of(String indicator, int year, String statistic, int size, BigDecimal ceiling, List<Row> rows) {
        return new CheckedTable(
                indicator,
                year,
                statistic,
                Math.max(size, rows.size()),
                ceiling,
                rows.stream().collect(toMap(Row::unit, Function.identity())),
                rows.stream()
                        .filter(row -> row.figure() != null)
                        .sorted(BY_FIGURE.thenComparing(Row::unit))
                        .toList());
    }

    /** The merged results; where a source is given, its own words replace them. */
    static CheckedTable of(Table table, Measure measure, BigDecimal ceiling, Optional<String> own) {
        var places = table.places(measure);
        var rows = table.results().values().stream()
                .map(result -> row(result, places, measure, table.size(), own))
                .toList();
        return of(table.indicator().code(), table.year(), measure.code(), table.size(), ceiling, rows);
    }

    private static Row row(Result result, Places places, Measure measure, int size, Optional<String> own) {
        var place = places.find(result.unit());
        var merged = new Row(
                result.unit(),
                measure.of(result),
                place.map(Places.Place::place).orElseGet(() -> new Interval(1, Math.max(1, size))),
                result.published(),
                place.map(each -> !Boolean.FALSE.equals(each.fits())).orElse(true),
                measure == Measure.SCORE ? result.scoreSource() : result.pointsSource(),
                result.rankSource());
        return own.flatMap(source -> result.words().stream()
                        .filter(word -> word.source().equals(source))
                        .findFirst())
                .map(word -> overridden(merged, word, measure))
                .orElse(merged);
    }

    private static Row overridden(Row row, Word word, Measure measure) {
        var figure = measure == Measure.SCORE ? word.score() : word.points();
        return new Row(
                row.unit(),
                figure == null ? row.figure() : figure,
                word.rank() == null ? row.place() : word.rank(),
                word.rank() == null ? row.published() : word.rank(),
                row.fits() || word.rank() != null,
                figure == null ? row.figureSource() : word.source(),
                word.rank() == null ? row.placeSource() : word.source());
    }

    Optional<Row> find(String unit) {
        return Optional.ofNullable(rows.get(unit));
    }

    boolean isComplete() {
        return size > 0 && known().size() == size;
    }

    /** The unit published at exactly that place, if its figure is known and it is the only one. */
    Optional<Row> findAt(int rank) {
        var there =
                rows.values().stream().filter(row -> row.isPublishedAt(rank)).toList();
        return there.size() == 1 ? Optional.of(there.get(0)).filter(row -> row.figure() != null) : Optional.empty();
    }

    /**
     * The unit's figure, or all that it can be: a unit without one lies between those surely placed above and below it.
     */
    Range figureOf(String unit) {
        var row = find(unit);
        if (row.isPresent() && row.get().figure() != null) {
            return Range.exact(row.get().figure(), figureEvidence(row.get()));
        }
        var above = known().stream()
                .filter(other -> row.isPresent() && other.surelyBetterPlacedThan(row.get()))
                .min(BY_FIGURE);
        var below = known().stream()
                .filter(other -> row.isPresent() && row.get().surelyBetterPlacedThan(other))
                .max(BY_FIGURE);
        var tolerance = Stream.of(above, below)
                .flatMap(Optional::stream)
                .map(other -> other.figure().halfUnit())
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Range(
                below.map(Row::figure).map(Figure::value).orElse(BigDecimal.ZERO),
                above.map(Row::figure).map(Figure::value).orElse(ceiling),
                tolerance,
                0,
                Stream.of(above, below)
                        .flatMap(Optional::stream)
                        .flatMap(other -> Stream.of(figureEvidence(other), placeEvidence(other)))
                        .toList());
    }

    Evidence figureEvidence(Row row) {
        return new Evidence(indicator, row.unit(), year, statistic, row.figure(), null, row.figureSource());
    }

    /** The published place if it is exact, else the tightest interval, which no single source states. */
    Evidence placeEvidence(Row row) {
        boolean printed = row.place().equals(row.published());
        return new Evidence(indicator, row.unit(), year, "rank", null, row.place(), printed ? row.placeSource() : null);
    }
}
