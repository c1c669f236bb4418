package vn.parindex.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.parindex.catalog.Interval;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Vocabulary;
import vn.parindex.result.ComputedFigure;
import vn.parindex.result.Coverage;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.ResultView;
import vn.parindex.result.StatisticsView;
import vn.parindex.summary.Summary.MeanChange;

/** Summaries as rows: what is published beside what is computed, and over how many. */
final class SummarySheet {

    private static final List<Column<SummaryRow>> COLUMNS = columns();

    private static final List<Column<SummaryRow>> OF_PARTS = ofParts();

    private SummarySheet() {}

    /** A row for each summary. */
    static Sheet<SummaryRow> of(List<Summary> summaries) {
        return new Sheet<>(COLUMNS, SummaryRow.wholes(summaries));
    }

    /** A row for each summary and, below it, for each of its parts; further columns, at the end, say what a row is about. */
    static Sheet<SummaryRow> withParts(List<Summary> summaries) {
        var columns = new ArrayList<>(COLUMNS);
        columns.addAll(OF_PARTS);
        return new Sheet<>(List.copyOf(columns), SummaryRow.parts(summaries));
    }

    private static List<Column<SummaryRow>> columns() {
        var columns = new ArrayList<Column<SummaryRow>>(List.of(
                Column.<SummaryRow>text("indicator", "indicator", "Chỉ số", "Indicator", SummaryRow::indicator)
                        .of(Vocabulary.INDICATOR, row -> row.summary().population()),
                Column.<SummaryRow>text("population", "population", "Nhóm xếp hạng", "Population", row -> row.summary()
                                .population())
                        .of(Vocabulary.POPULATION),
                Column.integer(
                        "year", "year", "Năm", "Year", row -> row.summary().year()),
                Column.text(
                        "status",
                        "edition",
                        "Tình trạng công bố",
                        "Status",
                        row -> row.summary().edition() == null
                                ? null
                                : row.summary().edition().status()),
                Column.<SummaryRow>integer("units", "coverage", "Số đơn vị", "Units", SummaryRow::units)
                        .alsoOf("factors", "regions"),
                count("results", "Số kết quả", "Results", Coverage::results),
                count("scores", "Số điểm đã biết", "Scores known", Coverage::scores),
                count("points", "Số điểm thành phần đã biết", "Points known", Coverage::points),
                count("ranks", "Số hạng đã biết", "Places known", Coverage::ranks),
                Column.integer("segment", "segment", "Đoạn so sánh được", "Segment", row -> row.summary()
                        .segment()),
                figure("mean_published", "Trung bình (công bố)", "Mean (published)", SummaryRow::publishedMean),
                figure(
                        "mean_computed",
                        "Trung bình (tính lại, của tất cả)",
                        "Mean (computed, of all)",
                        SummaryRow::computedMean)));
        columns.addAll(bounds("mean", "Trung bình", "Mean", StatisticsView::mean));
        columns.add(Column.<SummaryRow>integer(
                        "mean_over",
                        "statistics",
                        "Số đơn vị đã biết để tính trung bình",
                        "Units known, of the mean",
                        SummaryRow::meanOver)
                .alsoOf("factors", "regions"));
        columns.add(Column.<SummaryRow>flag(
                        "mean_certain",
                        "statistics",
                        "Trung bình là chắc chắn",
                        "Mean is certain",
                        SummaryRow::isMeanCertain)
                .alsoOf("factors", "regions"));
        columns.addAll(all("min", "Thấp nhất", "Minimum", StatisticsView::min));
        columns.addAll(all("max", "Cao nhất", "Maximum", StatisticsView::max));
        columns.addAll(all("spread", "Khoảng cách", "Spread", StatisticsView::spread));
        columns.addAll(all("median", "Trung vị", "Median", StatisticsView::median));
        columns.add(Column.integer(
                "change_since",
                "change.since",
                "So với năm",
                "Change since",
                of(SummaryRow::change, MeanChange::since)));
        columns.add(Column.decimal(
                "change_published",
                "change.published",
                "Thay đổi trung bình (công bố)",
                "Change of the mean (published)",
                of(SummaryRow::publishedChange, PublishedFigure::value)));
        columns.add(Column.decimal(
                "change_computed",
                "change.computed",
                "Thay đổi trung bình (tính lại)",
                "Change of the mean (computed)",
                of(SummaryRow::change, MeanChange::computed)));
        columns.add(Column.flag(
                "change_comparable",
                "change.comparable",
                "So sánh được",
                "Comparable",
                of(SummaryRow::change, MeanChange::comparable)));
        columns.add(Column.decimal(
                "sample_size",
                "sample.size",
                "Số người trả lời (công bố)",
                "Valid answers (published)",
                of(SummaryRow::sampleSize, PublishedFigure::value)));
        columns.add(Column.<SummaryRow>text(
                        "source",
                        "statistics",
                        "Nguồn của trung bình (hoặc của đơn vị)",
                        "Source of the mean (or of the unit)",
                        SummaryRow::source)
                .alsoOf("highest", "lowest", "factors", "regions")
                .of(Vocabulary.SOURCE));
        return List.copyOf(columns);
    }

    private static List<Column<SummaryRow>> ofParts() {
        return List.of(
                Column.<SummaryRow>text("part", "highest", "Dòng này nói về", "What the row is about", row -> row.part()
                                .code())
                        .alsoOf("lowest", "factors", "regions")
                        .of(Vocabulary.SUMMARY_PART),
                Column.<SummaryRow>text("unit", "highest", "Đơn vị", "Unit", SummaryRow::unit)
                        .alsoOf("lowest", "regions")
                        .of(Vocabulary.UNIT),
                unit("score", "Điểm (%)", "Score (%)", ResultView::score),
                unit("unit_points", "Điểm thành phần", "Points", ResultView::points),
                place("place_best", "Hạng tốt nhất có thể", "Best possible place", Interval::best),
                place("place_worst", "Hạng kém nhất có thể", "Worst possible place", Interval::worst));
    }

    private static Column<SummaryRow> unit(String name, String vi, String en, Function<ResultView, BigDecimal> figure) {
        return Column.decimal(name, "highest", vi, en, of(SummaryRow::result, figure))
                .alsoOf("lowest");
    }

    private static Column<SummaryRow> place(String name, String vi, String en, Function<Interval, Integer> end) {
        return Column.integer(
                        name,
                        "highest",
                        vi,
                        en,
                        of(
                                row -> row.result() == null || row.result().rank() == null
                                        ? null
                                        : row.result().rank().place(),
                                end))
                .alsoOf("lowest");
    }

    /** What a part tells; null where the part is not there. */
    private static <T> Function<SummaryRow, Object> of(Function<SummaryRow, T> part, Function<T, ?> told) {
        return row -> {
            T value = part.apply(row);
            return value == null ? null : told.apply(value);
        };
    }

    private static Column<SummaryRow> count(String name, String vi, String en, Function<Coverage, Integer> count) {
        return Column.integer(name, "coverage", vi, en, of(SummaryRow::coverage, count))
                .alsoOf("factors");
    }

    private static Column<SummaryRow> figure(String name, String vi, String en, Function<SummaryRow, Object> figure) {
        return Column.decimal(name, "statistics", vi, en, figure).alsoOf("factors", "regions");
    }

    /** Published; certain of all units, else from what to what; and apart from that what the known units come to. */
    private static List<Column<SummaryRow>> all(
            String name, String vi, String en, Function<StatisticsView, StatisticsView.Pair> statistic) {
        var columns = new ArrayList<Column<SummaryRow>>();
        columns.add(Column.<SummaryRow>decimal(
                        name + "_published", "statistics", vi + " (công bố)", en + " (published)", row -> {
                            var published = row.statistics() == null
                                    ? null
                                    : statistic.apply(row.statistics()).published();
                            return published == null ? null : published.value();
                        })
                .alsoOf("factors"));
        columns.add(computed(
                name + "_computed",
                vi + " (tính lại, của tất cả)",
                en + " (computed, of all)",
                statistic,
                ComputedFigure::value));
        columns.addAll(bounds(name, vi, en, statistic));
        return columns;
    }

    private static List<Column<SummaryRow>> bounds(
            String name, String vi, String en, Function<StatisticsView, StatisticsView.Pair> statistic) {
        return List.of(
                computed(
                        name + "_low",
                        vi + " (của tất cả, ít nhất)",
                        en + " (of all, at least)",
                        statistic,
                        ComputedFigure::low),
                computed(
                        name + "_high",
                        vi + " (của tất cả, nhiều nhất)",
                        en + " (of all, at most)",
                        statistic,
                        ComputedFigure::high),
                computed(
                        name + "_of_known",
                        vi + " (chỉ của các đơn vị đã biết)",
                        en + " (of the known units only)",
                        statistic,
                        figure -> figure.known().value()));
    }

    private static Column<SummaryRow> computed(
            String name,
            String vi,
            String en,
            Function<StatisticsView, StatisticsView.Pair> statistic,
            Function<ComputedFigure, BigDecimal> value) {
        return Column.<SummaryRow>decimal(name, "statistics", vi, en, row -> {
                    var figure = row.statistics() == null
                            ? null
                            : statistic.apply(row.statistics()).computed();
                    return figure == null ? null : value.apply(figure);
                })
                .alsoOf("factors");
    }
}
