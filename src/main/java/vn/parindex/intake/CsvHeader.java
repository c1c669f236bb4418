package vn.parindex.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;

/** Which cell of a file is which column of the format; the order of the columns in the file is free. */
public final class CsvHeader {

    private final int size;
    private final int[] positions;
    private final List<String> columns;

    private CsvHeader(int size, int[] positions, List<String> columns) {
        this.size = size;
        this.positions = positions;
        this.columns = columns;
    }

    /**
     * Reads the names of the columns, of which the {@code needed} ones must be there; empty where the file is not
     * separated by commas, since its cells would then be guesses.
     */
    public static Optional<CsvHeader> find(
            TableSchema schema, String[] names, List<String> needed, Consumer<Finding> findings) {
        var columns = schema.columns();
        var found = Arrays.asList(names);
        if (names.length == 1 && (names[0].contains(";") || names[0].contains("\t"))) {
            findings.accept(
                    finding(
                            schema,
                            null,
                            names[0],
                            "delimiter",
                            "Các cột phải cách nhau bằng dấu phẩy, không phải dấu chấm phẩy hay phím Tab. Excel tiếng Việt lưu CSV với dấu chấm phẩy và dấu phẩy thập phân: hãy gửi chính tệp .xlsx, hoặc đặt List separator là dấu phẩy và Decimal symbol là dấu chấm trong Windows (Region > Additional settings) rồi lưu lại dạng CSV UTF-8.",
                            "Columns must be separated by commas, not by semicolons or tabs. Vietnamese Excel saves CSV with semicolons and decimal commas: send the .xlsx itself, or set the list separator to a comma and the decimal symbol to a point in Windows (Region > Additional settings) and save again as CSV UTF-8."));
            return Optional.empty();
        }
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                findings.accept(finding(
                        schema,
                        name,
                        name,
                        "duplicate-column",
                        "Cột này có hai lần trong dòng tiêu đề; mỗi cột chỉ được có một lần.",
                        "The header names this column twice; each column stands once."));
            } else if (!columns.contains(name)) {
                findings.accept(finding(
                                schema,
                                name,
                                name,
                                "unknown-column",
                                "Định dạng không có cột này. Các cột là: " + String.join(", ", columns) + ".",
                                "The format has no such column. The columns are: " + String.join(", ", columns) + ".")
                        .suggesting(Nearest.find(name, columns).orElse(null)));
            }
        }
        for (var column : needed) {
            if (!seen.contains(column)) {
                findings.accept(finding(
                        schema,
                        column,
                        null,
                        "missing-column",
                        "Thiếu cột %s; cột phải có, kể cả khi mọi ô đều trống.".formatted(column),
                        "The column %s is missing; it must be there even if all its cells are empty."
                                .formatted(column)));
            }
        }
        return Optional.of(new CsvHeader(
                names.length, columns.stream().mapToInt(found::indexOf).toArray(), columns));
    }

    int size() {
        return size;
    }

    boolean has(String column) {
        return positions[columns.indexOf(column)] >= 0;
    }

    /**
     * The cells in the order of the format's columns; empty ones and those without a column are null.
     *
     * @param before the cells of the row before: a text that comes again is the same object, which is found faster by its hash
     */
    String[] inOrder(String[] values, String[] before) {
        var cells = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            var cell = positions[i] < 0 ? "" : values[positions[i]];
            cells[i] = cell.isEmpty() ? null : cell.equals(before[i]) ? before[i] : cell;
        }
        return cells;
    }

    private static Finding finding(TableSchema schema, String column, String value, String rule, String vi, String en) {
        return Finding.error(schema.file(), 1, column, value, rule, new Text(vi, en));
    }
}
