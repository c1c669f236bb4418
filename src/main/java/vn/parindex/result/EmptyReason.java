package vn.parindex.result;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.http.Text;
import vn.parindex.http.request.YearSet;

/** Why a table holds nothing, told to the reader. */
public final class EmptyReason {

    /** What a list can hold, in the words of its reason. */
    public static final Text RESULTS = Text.of("kết quả nào", "result");

    public static final Text UNITS = Text.of("đơn vị nào", "unit");
    public static final Text SOURCES = Text.of("tài liệu nào", "document");
    public static final Text CHECKS = Text.of("phép kiểm tra nào", "check");
    public static final Text RANKINGS = Text.of("bảng xếp hạng nào", "ranking");
    public static final Text RELEASES = Text.of("phiên bản dữ liệu nào", "release");
    public static final Text CHANGES = Text.of("thay đổi nào", "change");
    public static final Text INDICATORS = Text.of("chỉ số nào", "indicator");
    public static final Text EVENTS = Text.of("sự kiện nào", "event");

    private EmptyReason() {}

    /**
     * Why a list holds nothing: the conditions that the request sets, together. Null where there are items.
     *
     * @param conditions the names of the parameters that set them; empty where there is none
     * @param what the list can hold
     */
    public static Text of(Collection<?> items, List<String> conditions, Text what) {
        return items.isEmpty() ? ofConditions(conditions, what) : null;
    }

    /**
     * Why nothing fits all of these conditions.
     *
     * @param named the names of the parameters that set them; empty where there is none
     */
    public static Text ofConditions(List<String> named, Text what) {
        var conditions = String.join(", ", named);
        if (conditions.isEmpty()) {
            return Text.of("Ở đây chưa có " + what.vi() + ".", "There is no " + what.en() + " here yet.");
        }
        return Text.of(
                "Không có " + what.vi() + " thỏa mãn mọi điều kiện đã nêu (" + conditions + "); hãy bớt điều kiện.",
                "No " + what.en() + " fits all the conditions given (" + conditions + "); take some of them away.");
    }

    /** Why nothing is stored of what a request means: the edition where the request is about one, else its conditions. */
    public static Text of(long total, Catalog catalog, ObservationFilter filter, List<String> conditions, Text what) {
        if (total > 0) {
            return null;
        }
        var single = filter.years().filter(YearSet::isSingle);
        if (single.isPresent() && filter.indicators().size() == 1) {
            int year = single.get().min();
            var editions = catalog.indicators().getOrDefault(filter.indicators().get(0), List.of()).stream()
                    .filter(each -> filter.populations().isEmpty()
                            || filter.populations().contains(each.population()))
                    .map(each -> catalog.findEdition(each, year))
                    .toList();
            boolean held = editions.stream()
                    .flatMap(Optional::stream)
                    .anyMatch(edition -> !List.of("not-held", "not-published").contains(edition.status()));
            if (!editions.isEmpty() && !held) {
                return of(editions.stream().flatMap(Optional::stream).findFirst(), year);
            }
        }
        return ofConditions(conditions, what);
    }

    /** Why there is no row at all: no edition in the years asked for; null where there are rows. */
    public static Text of(List<?> rows) {
        return rows.isEmpty()
                ? Text.of(
                        "Trong các năm được hỏi không có kỳ công bố nào của chỉ số.",
                        "The indicator has no edition in the years asked for.")
                : null;
    }

    /** Why a table shows no row, or nothing in its rows: its edition, else the conditions of the request; null where something is stored. */
    public static Text of(Table table, Collection<?> shown, List<String> conditions) {
        var reason = of(table);
        return reason == null ? of(shown, conditions, RESULTS) : reason;
    }

    /** The reason; null where something is stored. */
    public static Text of(Table table) {
        if (!table.isEmpty()) {
            return null;
        }
        return of(table.edition(), table.year());
    }

    private static Text of(Optional<Edition> edition, int year) {
        if (edition.isEmpty()) {
            return Text.of(
                    "Bộ dữ liệu không biết kỳ công bố nào của chỉ số này cho năm " + year + ".",
                    "The dataset knows of no edition of this indicator for " + year + ".");
        }
        return switch (edition.get().status()) {
            case "not-held" ->
                Text.of("Năm " + year + " không tổ chức đánh giá.", "No assessment was held in " + year + ".");
            case "not-published" ->
                Text.of(
                        "Năm " + year + " có đánh giá nhưng kết quả không được công bố.",
                        "The assessment of " + year + " was held, but its results were not made public.");
            default ->
                Text.of(
                        "Kết quả năm " + year + " đã công bố nhưng chưa nguồn nào trong bộ dữ liệu nêu.",
                        "The results of " + year + " were published, but no source in this dataset states any.");
        };
    }
}
