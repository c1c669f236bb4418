package vn.parindex.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Change;
import vn.parindex.result.Gap;
import vn.parindex.result.RankView;
import vn.parindex.result.ResultView;

/** Results as rows: every field of the JSON object that fits into a cell, under the same word. */
public final class ResultSheet {

    private static final Map<String, Function<ResultView, Object>> COLUMNS = columns();

    private ResultSheet() {}

    public static Sheet of(List<ResultView> results) {
        return new Sheet(
                List.copyOf(COLUMNS.keySet()),
                results.stream().map(ResultSheet::row).toList());
    }

    private static List<Object> row(ResultView result) {
        var cells = new ArrayList<Object>();
        COLUMNS.values().forEach(column -> cells.add(column.apply(result)));
        return cells;
    }

    private static Map<String, Function<ResultView, Object>> columns() {
        var columns = new LinkedHashMap<String, Function<ResultView, Object>>();
        columns.put("indicator", ResultView::indicator);
        columns.put("population", ResultView::population);
        columns.put("year", ResultView::year);
        columns.put("unit", result -> result.unit().id());
        columns.put("code", result -> result.unit().code());
        columns.put("name_vi", result -> result.unit().name().vi());
        columns.put("name_en", result -> result.unit().name().en());
        columns.put("region", result -> result.unit().region());
        columns.put("state", ResultView::state);
        columns.put("score", ResultView::score);
        columns.put("points", ResultView::points);
        columns.put("max_points", ResultView::maxPoints);
        columns.put("place_best", place(RankView::place, Interval::best));
        columns.put("place_worst", place(RankView::place, Interval::worst));
        columns.put("published_best", place(RankView::published, Interval::best));
        columns.put("published_worst", place(RankView::published, Interval::worst));
        columns.put("computed_best", place(RankView::computed, Interval::best));
        columns.put("computed_worst", place(RankView::computed, Interval::worst));
        columns.put("tied", of(ResultView::rank, RankView::tied));
        columns.put("of", of(ResultView::rank, RankView::of));
        columns.put("fits", of(ResultView::rank, RankView::fits));
        columns.put("change_since", of(ResultView::change, Change::since));
        columns.put("change_score", of(ResultView::change, Change::score));
        columns.put("change_rank", of(ResultView::change, Change::rank));
        columns.put("change_comparable", of(ResultView::change, Change::comparable));
        columns.put("gap_first", of(ResultView::gap, Gap::first));
        columns.put("gap_above", of(ResultView::gap, Gap::above));
        columns.put("segment", ResultView::segment);
        columns.put("score_source", result -> result.source().score());
        columns.put("points_source", result -> result.source().points());
        columns.put("rank_source", result -> result.source().rank());
        columns.put("agreeing", result -> result.alternatives().agreeing());
        columns.put("differing", result -> result.alternatives().differing());
        columns.put("note", ResultView::note);
        return columns;
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
