package vn.parindex.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Vocabulary;
import vn.parindex.result.ComputedFigure;
import vn.parindex.result.PublishedFigure;
import vn.parindex.result.StatisticsView;
import vn.parindex.summary.Summary.MeanChange;

/** Summaries as rows: what is published beside what is computed, and over how many. */
final class SummarySheet {

    private static final List<Column<Summary>> COLUMNS = columns();

    private SummarySheet() {}

    static Sheet<Summary> of(List<Summary> summaries) {
        return new Sheet<>(COLUMNS, summaries);
    }

    private static List<Column<Summary>> columns() {
        var columns = new ArrayList<Column<Summary>>(List.of(
                Column.<Summary>text("indicator", "indicator", "Chỉ số", "Indicator", Summary::indicator)
                        .of(Vocabulary.INDICATOR, Summary::population),
                Column.<Summary>text("population", "population", "Nhóm xếp hạng", "Population", Summary::population)
                        .of(Vocabulary.POPULATION),
                Column.integer("year", "year", "Năm", "Year", Summary::year),
                Column.text(
                        "status",
                        "edition",
                        "Tình trạng công bố",
                        "Status",
                        summary -> summary.edition() == null
                                ? null
                                : summary.edition().status()),
                Column.integer("units", "coverage", "Số đơn vị", "Units", summary -> summary.coverage()
                        .units()),
                Column.integer("results", "coverage", "Số kết quả", "Results", summary -> summary.coverage()
                        .results()),
                Column.integer("scores", "coverage", "Số điểm đã biết", "Scores known", summary -> summary.coverage()
                        .scores()),
                Column.integer(
                        "points",
                        "coverage",
                        "Số điểm thành phần đã biết",
                        "Points known",
                        summary -> summary.coverage().points()),
                Column.integer("ranks", "coverage", "Số hạng đã biết", "Places known", summary -> summary.coverage()
                        .ranks()),
                Column.integer("segment", "segment", "Đoạn so sánh được", "Segment", Summary::segment)));
        all(columns, "mean", "Trung bình", "Mean", StatisticsView::mean);
        columns.add(Column.integer(
                "mean_over",
                "statistics",
                "Số đơn vị đã biết để tính trung bình",
                "Units known, of the mean",
                summary -> {
                    var mean = summary.statistics().mean().computed();
                    return mean == null ? null : mean.known().over();
                }));
        columns.add(Column.flag("mean_certain", "statistics", "Trung bình là chắc chắn", "Mean is certain", summary -> {
            var mean = summary.statistics().mean().computed();
            return mean == null ? null : mean.certain();
        }));
        all(columns, "min", "Thấp nhất", "Minimum", StatisticsView::min);
        all(columns, "max", "Cao nhất", "Maximum", StatisticsView::max);
        all(columns, "spread", "Khoảng cách", "Spread", StatisticsView::spread);
        all(columns, "median", "Trung vị", "Median", StatisticsView::median);
        columns.add(Column.integer(
                "change_since", "change.since", "So với năm", "Change since", of(Summary::change, MeanChange::since)));
        columns.add(Column.decimal(
                "change_published",
                "change.published",
                "Thay đổi trung bình (công bố)",
                "Change of the mean (published)",
                of(SummarySheet::publishedChange, PublishedFigure::value)));
        columns.add(Column.decimal(
                "change_computed",
                "change.computed",
                "Thay đổi trung bình (tính lại)",
                "Change of the mean (computed)",
                of(Summary::change, MeanChange::computed)));
        columns.add(Column.flag(
                "change_comparable",
                "change.comparable",
                "So sánh được",
                "Comparable",
                of(Summary::change, MeanChange::comparable)));
        columns.add(Column.decimal(
                "sample_size",
                "sample.size",
                "Số người trả lời (công bố)",
                "Valid answers (published)",
                of(summary -> summary.sample().size(), PublishedFigure::value)));
        return List.copyOf(columns);
    }

    private static PublishedFigure publishedChange(Summary summary) {
        return summary.change() == null ? null : summary.change().published();
    }

    /** What a part tells; null where the part is not there. */
    private static <T> Function<Summary, Object> of(Function<Summary, T> part, Function<T, ?> told) {
        return summary -> {
            T value = part.apply(summary);
            return value == null ? null : told.apply(value);
        };
    }

    /** Published; certain of all units, else from what to what; and apart from that what the known units come to. */
    private static void all(
            List<Column<Summary>> columns,
            String name,
            String vi,
            String en,
            Function<StatisticsView, StatisticsView.Pair> statistic) {
        columns.add(
                Column.decimal(name + "_published", "statistics", vi + " (công bố)", en + " (published)", summary -> {
                    var figure = statistic.apply(summary.statistics()).published();
                    return figure == null ? null : figure.value();
                }));
        columns.add(computed(
                name + "_computed",
                vi + " (tính lại, của tất cả)",
                en + " (computed, of all)",
                statistic,
                ComputedFigure::value));
        columns.add(computed(
                name + "_low",
                vi + " (của tất cả, ít nhất)",
                en + " (of all, at least)",
                statistic,
                ComputedFigure::low));
        columns.add(computed(
                name + "_high",
                vi + " (của tất cả, nhiều nhất)",
                en + " (of all, at most)",
                statistic,
                ComputedFigure::high));
        columns.add(computed(
                name + "_of_known",
                vi + " (chỉ của các đơn vị đã biết)",
                en + " (of the known units only)",
                statistic,
                figure -> figure.known().value()));
    }

    private static Column<Summary> computed(
            String name,
            String vi,
            String en,
            Function<StatisticsView, StatisticsView.Pair> statistic,
            Function<ComputedFigure, BigDecimal> value) {
        return Column.decimal(name, "statistics", vi, en, summary -> {
            var figure = statistic.apply(summary.statistics()).computed();
            return figure == null ? null : value.apply(figure);
        });
    }
}
