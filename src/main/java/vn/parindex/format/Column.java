package vn.parindex.format;

import java.util.function.Function;
import vn.parindex.http.Text;

/**
 * A column of a table.
 *
 * @param name header, stable over time, in snake case
 * @param field the top-level field of the JSON item that it comes from, as {@code fields=} names it
 * @param title what people read above it
 * @param vocabulary whose codes the cells are; null where they are no codes
 * @param value the cell of an item: a number, text or boolean as {@link Type} says; null for an empty one
 */
public record Column<T>(
        String name, String field, Type type, Text title, Vocabulary vocabulary, Function<T, Object> value) {

    /** What the cells hold. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }

    public static <T> Column<T> text(String name, String field, String vi, String en, Function<T, Object> value) {
        return new Column<>(name, field, Type.TEXT, new Text(vi, en), null, value);
    }

    public static <T> Column<T> integer(String name, String field, String vi, String en, Function<T, Object> value) {
        return new Column<>(name, field, Type.INTEGER, new Text(vi, en), null, value);
    }

    public static <T> Column<T> decimal(String name, String field, String vi, String en, Function<T, Object> value) {
        return new Column<>(name, field, Type.DECIMAL, new Text(vi, en), null, value);
    }

    public static <T> Column<T> flag(String name, String field, String vi, String en, Function<T, Object> value) {
        return new Column<>(name, field, Type.BOOLEAN, new Text(vi, en), null, value);
    }

    /** The same with cells that are codes of that vocabulary. */
    public Column<T> of(Vocabulary codes) {
        return new Column<>(name, field, type, title, codes, value);
    }

    /** The same column of items that hold or lead to this one's. */
    public <S> Column<S> on(Function<S, T> inner) {
        return new Column<>(name, field, type, title, vocabulary, item -> value.apply(inner.apply(item)));
    }
}
