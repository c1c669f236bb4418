package vn.parindex.dataset;

import java.util.List;
import vn.parindex.http.Text;

/**
 * Where a row was read, which is not where it ends up: a patched file holds rows of two origins.
 *
 * @param side whether the row was sent, or stands in the data that a patch was sent for
 * @param sheet the sheet of a workbook, null in a CSV file
 * @param letters the letter of each column of the table in that sheet, null for one it lacks; empty in a CSV file
 * @param line the line of the file, or the row of the sheet, that the row begins on; 1 is the header
 */
public record RowOrigin(Side side, String sheet, List<String> letters, int line) {

    /** The two places that a row of a patched package may come from. */
    public enum Side {
        UPLOAD,
        BASE
    }

    /** A line of a CSV file that was sent. */
    public static RowOrigin line(int line) {
        return line(Side.UPLOAD, line);
    }

    /** A line of a CSV file. */
    static RowOrigin line(Side side, int line) {
        return new RowOrigin(side, null, List.of(), line);
    }

    /** The cell of a sheet by its letter and row, as {@code E12}; null in a CSV file and for a column the sheet lacks. */
    String cell(int position) {
        return position >= letters.size() || letters.get(position) == null ? null : letters.get(position) + line;
    }

    /** The place in words, for the middle of a sentence. */
    public Text words() {
        if (sheet != null) {
            return new Text(
                    "dòng %d của trang tính %s".formatted(line, sheet),
                    "row %d of the sheet %s".formatted(line, sheet));
        }
        return side == Side.BASE
                ? new Text(
                        "dòng %d của dữ liệu hiện có".formatted(line),
                        "line %d of the data as they are".formatted(line))
                : new Text("dòng %d".formatted(line), "line %d".formatted(line));
    }
}
