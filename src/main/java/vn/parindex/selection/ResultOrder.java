package vn.parindex.selection;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.catalog.VietnameseOrder;
import vn.parindex.http.request.Reading;
import vn.parindex.result.ResultView;

/** The orders of results that {@code sort=} can ask for; what has no value comes last in either direction. */
public final class ResultOrder {

    private static final Map<String, Comparator<ResultView>> SORTS = sorts();

    private ResultOrder() {}

    /** The order that the request asks for, ties left as they are; empty without {@code sort}. */
    public static Optional<Comparator<ResultView>> of(String sent, Reading reading) {
        return reading.choices("sort", sent, SORTS).stream().reduce(Comparator::thenComparing);
    }

    private static Map<String, Comparator<ResultView>> sorts() {
        var sorts = new LinkedHashMap<String, Comparator<ResultView>>();
        by(sorts, "place", ResultOrder::knownPlace);
        by(sorts, "score", ResultView::score);
        by(sorts, "points", ResultView::points);
        by(sorts, "change", item -> item.change() == null ? null : item.change().score());
        by(sorts, "year", ResultView::year);
        by(sorts, "code", item -> item.unit().code());
        for (var unit : List.of("unit", "name")) {
            by(sorts, unit, item -> item.unit().name().vi(), VietnameseOrder.OF_NAMES);
        }
        return sorts;
    }

    /** The better end of the place; null where neither a figure nor a place is known and it says only what others leave free. */
    private static Integer knownPlace(ResultView item) {
        var rank = item.rank();
        boolean known = rank != null && (rank.published() != null || rank.computed() != null);
        return known ? rank.place().best() : null;
    }

    private static <T extends Comparable<T>> void by(
            Map<String, Comparator<ResultView>> sorts, String name, Function<ResultView, T> field) {
        by(sorts, name, field, Comparator.<T>naturalOrder());
    }

    private static <T> void by(
            Map<String, Comparator<ResultView>> sorts,
            String name,
            Function<ResultView, T> field,
            Comparator<T> order) {
        sorts.put(name, comparing(field, nullsLast(order)));
        sorts.put("-" + name, comparing(field, nullsLast(order.reversed())));
    }
}
