package vn.parindex.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Change;
import vn.parindex.result.Gap;
import vn.parindex.result.RankView;
import vn.parindex.result.ResultView;

/** Results as rows: every field of the JSON object that fits into a cell, under the same word. */
public final class ResultSheet {

    /** In the order in which tables show them. */
    private static final List<Column<ResultView>> COLUMNS = List.of(
            Column.<ResultView>text("indicator", "indicator", "Chỉ số", "Indicator", ResultView::indicator)
                    .of(Vocabulary.INDICATOR, ResultView::population),
            Column.<ResultView>text("population", "population", "Nhóm xếp hạng", "Population", ResultView::population)
                    .of(Vocabulary.POPULATION),
            Column.<ResultView>integer("year", "year", "Năm", "Year", ResultView::year),
            Column.<ResultView>text("unit", "unit.id", "Đơn vị", "Unit", result -> result.unit()
                            .id())
                    .of(Vocabulary.UNIT),
            Column.<ResultView>text(
                    "code", "unit.code", "Mã đơn vị hành chính", "Official code", result -> result.unit()
                            .code()),
            Column.<ResultView>text(
                    "name_vi", "unit.name.vi", "Tên tiếng Việt", "Vietnamese name", result -> result.unit()
                            .name()
                            .vi()),
            Column.<ResultView>text("name_en", "unit.name.en", "Tên tiếng Anh", "English name", result -> result.unit()
                    .name()
                    .en()),
            Column.<ResultView>text("region", "unit.region", "Vùng", "Region", result -> result.unit()
                            .region())
                    .of(Vocabulary.UNIT),
            Column.<ResultView>text("state", "state", "Trạng thái", "State", ResultView::state)
                    .of(Vocabulary.STATE),
            Column.<ResultView>decimal("score", "score", "Điểm (%)", "Score (%)", ResultView::score),
            Column.<ResultView>decimal("points", "points", "Điểm thành phần", "Points", ResultView::points),
            Column.<ResultView>decimal("max_points", "maxPoints", "Điểm tối đa", "Most points", ResultView::maxPoints),
            Column.<ResultView>integer(
                    "place_best",
                    "rank.place.best",
                    "Hạng tốt nhất có thể",
                    "Best possible place",
                    place(RankView::place, Interval::best)),
            Column.<ResultView>integer(
                    "place_worst",
                    "rank.place.worst",
                    "Hạng kém nhất có thể",
                    "Worst possible place",
                    place(RankView::place, Interval::worst)),
            Column.<ResultView>integer(
                    "published_best",
                    "rank.published.best",
                    "Hạng công bố (từ)",
                    "Published place (from)",
                    place(RankView::published, Interval::best)),
            Column.<ResultView>integer(
                    "published_worst",
                    "rank.published.worst",
                    "Hạng công bố (đến)",
                    "Published place (to)",
                    place(RankView::published, Interval::worst)),
            Column.<ResultView>integer(
                    "computed_best",
                    "rank.computed.best",
                    "Hạng tính từ điểm (từ)",
                    "Computed place (from)",
                    place(RankView::computed, Interval::best)),
            Column.<ResultView>integer(
                    "computed_worst",
                    "rank.computed.worst",
                    "Hạng tính từ điểm (đến)",
                    "Computed place (to)",
                    place(RankView::computed, Interval::worst)),
            Column.<ResultView>integer(
                    "tied",
                    "rank.tied",
                    "Số đơn vị đồng điểm",
                    "Others with the same score",
                    of(ResultView::rank, RankView::tied)),
            Column.<ResultView>integer(
                    "of", "rank.of", "Số đơn vị được xếp hạng", "Units ranked", of(ResultView::rank, RankView::of)),
            Column.<ResultView>flag(
                    "fits",
                    "rank.fits",
                    "Hạng công bố có khớp",
                    "Published place fits",
                    of(ResultView::rank, RankView::fits)),
            Column.<ResultView>integer(
                    "change_since",
                    "change.since",
                    "So với năm",
                    "Change since",
                    of(ResultView::change, Change::since)),
            Column.<ResultView>decimal(
                    "change_score",
                    "change.score",
                    "Thay đổi điểm",
                    "Change of score",
                    of(ResultView::change, Change::score)),
            Column.<ResultView>integer(
                    "change_rank",
                    "change.rank",
                    "Thay đổi hạng",
                    "Change of place",
                    of(ResultView::change, Change::rank)),
            Column.<ResultView>flag(
                    "change_comparable",
                    "change.comparable",
                    "Có so sánh được",
                    "Comparable",
                    of(ResultView::change, Change::comparable)),
            Column.<ResultView>decimal(
                    "gap_first",
                    "gap.first",
                    "Kém đơn vị đứng đầu",
                    "Behind the first",
                    of(ResultView::gap, Gap::first)),
            Column.<ResultView>decimal(
                    "gap_above",
                    "gap.above",
                    "Kém đơn vị liền trên",
                    "Behind the next above",
                    of(ResultView::gap, Gap::above)),
            Column.<ResultView>integer("segment", "segment", "Đoạn so sánh được", "Segment", ResultView::segment),
            Column.<ResultView>text(
                            "score_source",
                            "source.score",
                            "Nguồn của điểm",
                            "Source of the score",
                            result -> result.source().score())
                    .of(Vocabulary.SOURCE),
            Column.<ResultView>text(
                            "points_source",
                            "source.points",
                            "Nguồn của điểm thành phần",
                            "Source of the points",
                            result -> result.source().points())
                    .of(Vocabulary.SOURCE),
            Column.<ResultView>text(
                            "rank_source",
                            "source.rank",
                            "Nguồn của hạng",
                            "Source of the place",
                            result -> result.source().rank())
                    .of(Vocabulary.SOURCE),
            Column.<ResultView>integer(
                    "agreeing",
                    "alternatives.agreeing",
                    "Số nguồn khác đồng ý",
                    "Other documents that agree",
                    result -> result.alternatives().agreeing()),
            Column.<ResultView>integer(
                    "differing",
                    "alternatives.differing",
                    "Số nguồn khác không đồng ý",
                    "Other documents that differ",
                    result -> result.alternatives().differing()),
            Column.<ResultView>text("note", "note", "Ghi chú", "Note", ResultView::note));

    private ResultSheet() {}

    public static Sheet<ResultView> of(Iterable<ResultView> results) {
        return new Sheet<>(COLUMNS, results);
    }

    /** The same columns for items that hold a result, and further ones behind them. */
    public static <T> Sheet<T> of(Iterable<T> items, Function<T, ResultView> result, List<Column<T>> further) {
        var columns = new ArrayList<Column<T>>();
        COLUMNS.forEach(column -> columns.add(column.on(result)));
        columns.addAll(further);
        return new Sheet<>(List.copyOf(columns), items);
    }

    private static Function<ResultView, Object> place(
            Function<RankView, Interval> interval, Function<Interval, Integer> end) {
        return of(result -> result.rank() == null ? null : interval.apply(result.rank()), end);
    }

    /** The inner field; null where the outer one is. */
    private static <T> Function<ResultView, Object> of(Function<ResultView, T> outer, Function<T, ?> inner) {
        return result -> {
            T value = outer.apply(result);
            return value == null ? null : inner.apply(value);
        };
    }
}
