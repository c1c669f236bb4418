package vn.parindex.format;

import java.util.List;

/**
 * A table of named columns, ready for any tabular representation.
 *
 * @param items one for each row; gone through once or more, and perhaps read from the database meanwhile
 */
public record Sheet<T>(List<Column<T>> columns, Iterable<T> items) {

    /** The same rows with only those columns that come from one of these fields; all of them where none is named. */
    public Sheet<T> keeping(List<String> fields) {
        return fields.isEmpty()
                ? this
                : new Sheet<>(
                        columns.stream()
                                .filter(column -> fields.contains(column.field()))
                                .toList(),
                        items);
    }
}
