package vn.parindex.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.format.Column;
import vn.parindex.format.Vocabulary;

/** Rows of the data package that changed, as columns of a table: the usual parts of a key, then the row before and after. */
public final class RowColumns {

    private RowColumns() {}

    /** Columns for items that tell a key and the row before and after, by column; null for no row. */
    public static <T> List<Column<T>> of(
            Function<T, Map<String, String>> key,
            Function<T, Map<String, String>> old,
            Function<T, Map<String, String>> now) {
        var columns = new ArrayList<Column<T>>();
        columns.add(cell("indicator", "Chỉ số", "Indicator", key).of(Vocabulary.INDICATOR, part("population", key)));
        columns.add(cell("population", "Nhóm xếp hạng", "Population", key).of(Vocabulary.POPULATION));
        columns.add(Column.integer("year", "key.year", "Năm", "Year", item -> {
            var year = key.apply(item).get("year");
            return year == null ? null : Integer.valueOf(year);
        }));
        columns.add(cell("unit", "Đơn vị", "Unit", key).of(Vocabulary.UNIT));
        columns.add(cell("source", "Nguồn", "Source", key).of(Vocabulary.SOURCE));
        columns.add(Column.text("key", "key", "Khóa của dòng", "Key of the row", item -> text(key.apply(item))));
        columns.add(Column.text("old", "old", "Dòng trước", "Row before", item -> text(old.apply(item))));
        columns.add(Column.text("new", "new", "Dòng sau", "Row after", item -> text(now.apply(item))));
        return List.copyOf(columns);
    }

    private static <T> Column<T> cell(String name, String vi, String en, Function<T, Map<String, String>> key) {
        return Column.text(name, "key." + name, vi, en, part(name, key));
    }

    private static <T> Function<T, Object> part(String name, Function<T, Map<String, String>> key) {
        return item -> key.apply(item).get(name);
    }

    /** Readable in one cell: {@code unit: hung-yen; year: 2019}. */
    private static String text(Map<String, String> row) {
        return row == null
                ? null
                : row.entrySet().stream()
                        .map(cell -> cell.getKey() + ": " + cell.getValue())
                        .collect(Collectors.joining("; "));
    }
}
