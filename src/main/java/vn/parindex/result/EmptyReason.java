package vn.parindex.result;

import java.util.List;
import vn.parindex.http.Text;

/** Why a table holds nothing, told to the reader. */
public final class EmptyReason {

    private EmptyReason() {}

    /** Why there is no row at all: no edition in the years asked for; null where there are rows. */
    public static Text of(List<?> rows) {
        return rows.isEmpty()
                ? Text.of(
                        "Trong các năm được hỏi không có kỳ công bố nào của chỉ số.",
                        "The indicator has no edition in the years asked for.")
                : null;
    }

    /** The reason; null where something is stored. */
    public static Text of(Table table) {
        if (!table.isEmpty()) {
            return null;
        }
        if (table.edition().isEmpty()) {
            return Text.of(
                    "Bộ dữ liệu không biết kỳ công bố nào của chỉ số này cho năm " + table.year() + ".",
                    "The dataset knows of no edition of this indicator for " + table.year() + ".");
        }
        return switch (table.edition().get().status()) {
            case "not-held" ->
                Text.of(
                        "Năm " + table.year() + " không tổ chức đánh giá.",
                        "No assessment was held in " + table.year() + ".");
            case "not-published" ->
                Text.of(
                        "Năm " + table.year() + " có đánh giá nhưng kết quả không được công bố.",
                        "The assessment of " + table.year() + " was held, but its results were not made public.");
            default ->
                Text.of(
                        "Kết quả năm " + table.year() + " đã công bố nhưng chưa nguồn nào trong bộ dữ liệu nêu.",
                        "The results of " + table.year()
                                + " were published, but no source in this dataset states any.");
        };
    }
}
