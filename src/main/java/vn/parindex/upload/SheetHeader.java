package vn.parindex.upload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.reader.Row;
import vn.parindex.dataset.CsvHeader;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.TableSchema;
import vn.parindex.http.Text;

/**
 * The first row of a sheet, which must name the columns; a header further down is found and told, but not used.
 *
 * @param names the names from column A on, empty for a column without one
 * @param letters the letter of each column of the format, null for one the sheet lacks
 * @param blank the letters of trailing columns that are in the file and hold no name
 */
record SheetHeader(List<String> names, List<String> letters, List<String> blank) {

    private static final int ROWS_SEARCHED = 50;

    /** Empty where row 1 is no header, or one that lacks a column of the key; the findings say so. */
    static Optional<SheetHeader> find(
            String sheet,
            TableSchema file,
            UnaryOperator<String> column,
            Iterator<Row> rows,
            Consumer<Finding> findings) {
        var schema = file.withWithdraw();
        for (int i = 0; i < ROWS_SEARCHED && rows.hasNext(); i++) {
            var row = rows.next();
            var names = names(row).stream()
                    .map(name -> name.isEmpty() ? name : column.apply(name))
                    .toList();
            if (row.getRowNum() == 1 && names.stream().anyMatch(schema.columns()::contains)) {
                return read(sheet, file, row, names, findings);
            }
            if (names.containsAll(schema.primaryKey())) {
                tellLower(sheet, file, row.getRowNum(), findings);
                return Optional.empty();
            }
        }
        findings.accept(Finding.error(
                        file.file(),
                        1,
                        null,
                        null,
                        "header-missing",
                        new Text(
                                "Dòng 1 phải là tên các cột: " + String.join(", ", schema.columns()) + ".",
                                "Row 1 must name the columns: " + String.join(", ", schema.columns()) + "."))
                .inSheet(sheet, null));
        return Optional.empty();
    }

    /** Counted from 0; -1 where the sheet lacks the column. */
    int position(String column) {
        return names.indexOf(column);
    }

    boolean isNamed(int position) {
        return position < names.size() && !names.get(position).isEmpty();
    }

    /** The letters of a column counted from 0: A, Z, AA. */
    static String letter(int position) {
        var letters = new StringBuilder();
        for (int left = position + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    private static Optional<SheetHeader> read(
            String sheet, TableSchema file, Row row, List<String> all, Consumer<Finding> findings) {
        int size = all.size();
        while (size > 0 && all.get(size - 1).isEmpty()) {
            size--;
        }
        var written = all.subList(0, size);
        // A column without a name is told where it holds something; the others are checked as in any file.
        var named = written.stream().filter(name -> !name.isEmpty()).toArray(String[]::new);
        var header = CsvHeader.read(file.withWithdraw(), named, file.primaryKey(), row.getRowNum(), finding -> {
            int at = written.indexOf(finding.value());
            findings.accept(finding.inSheet(sheet, at < 0 ? null : letter(at) + row.getRowNum()));
        });
        if (!header.isWhole()) {
            return Optional.empty();
        }
        var understood = header.names().iterator();
        var names = written.stream()
                .map(name -> name.isEmpty() ? name : understood.next())
                .toList();
        var letters = file.withWithdraw().columns().stream()
                .map(names::indexOf)
                .map(at -> at < 0 ? null : letter(at))
                .toArray(String[]::new);
        var blank = new ArrayList<String>();
        for (int i = size; i < all.size(); i++) {
            blank.add(letter(i));
        }
        return Optional.of(new SheetHeader(names, Arrays.asList(letters), List.copyOf(blank)));
    }

    /** The names in a row from column A on, empty for a column without one. */
    static List<String> names(Row row) {
        var names = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            names.add(SheetCell.isFilled(cell) ? cell.getText() : "");
        }
        return names;
    }

    private static void tellLower(String sheet, TableSchema file, int row, Consumer<Finding> findings) {
        findings.accept(Finding.error(
                        file.file(),
                        row,
                        null,
                        null,
                        "header-not-first",
                        new Text(
                                "Tên các cột nằm ở dòng %d; phải ở dòng 1. Hãy xóa các dòng phía trên.".formatted(row),
                                "The names of the columns stand in row %d; they must be in row 1. Delete the rows above."
                                        .formatted(row)))
                .inSheet(sheet, null));
    }
}
