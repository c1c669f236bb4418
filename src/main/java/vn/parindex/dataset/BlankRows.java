package vn.parindex.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.http.Text;

/** The rows of a file or sheet in which nothing stands: spreadsheets leave them, and one warning names them all. */
public final class BlankRows {

    private static final int MOST_RANGES = 20;

    private final List<Integer> rows = new ArrayList<>();

    /** Takes the next one. */
    public void add(int row) {
        rows.add(row);
    }

    /** Says once which they were; empty where there was none. */
    public Optional<Finding> finding(TableSchema schema) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Finding.warning(
                schema.file(),
                0,
                "blank-rows",
                new Text(
                        "Các dòng %s trống và bị bỏ qua.".formatted(ranges()),
                        "The rows %s are blank and were left out.".formatted(ranges()))));
    }

    /** {@code 5–7, 9}. */
    private String ranges() {
        var ranges = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            int from = rows.get(i);
            while (i + 1 < rows.size() && rows.get(i + 1) == rows.get(i) + 1) {
                i++;
            }
            ranges.add(from == rows.get(i) ? String.valueOf(from) : from + "–" + rows.get(i));
        }
        return ranges.size() <= MOST_RANGES
                ? String.join(", ", ranges)
                : String.join(", ", ranges.subList(0, MOST_RANGES)) + ", …";
    }
}
