package vn.parindex.format;

import java.util.List;
import java.util.function.Predicate;

/**
 * A table of named columns, ready for any tabular representation.
 *
 * @param items one for each row; gone through once or more, and perhaps read from the database meanwhile
 */
public record Sheet<T>(List<Column<T>> columns, Iterable<T> items) {

    /** The same rows with only those columns whose place in the JSON item is wanted. */
    public Sheet<T> keeping(Predicate<String> wanted) {
        return new Sheet<>(
                columns.stream()
                        .filter(column -> column.fields().stream().anyMatch(wanted))
                        .toList(),
                items);
    }
}
