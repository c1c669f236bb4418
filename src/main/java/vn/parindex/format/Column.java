package vn.parindex.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.parindex.http.Text;

/**
 * A column of a table.
 *
 * @param name header, stable over time, in snake case
 * @param fields the fields of the JSON item that it comes from, dotted as {@code fields=} names them: it is wanted where one of them is
 * @param title what people read above it
 * @param vocabulary whose codes the cells are; null where they are no codes
 * @param within what a code belongs to where that decides what it is called, as the population of an indicator; else null
 * @param value the cell of an item: a number, text or boolean as {@link Type} says; null for an empty one
 */
public record Column<T>(
        String name,
        List<String> fields,
        Type type,
        Text title,
        Vocabulary vocabulary,
        Function<T, Object> within,
        Function<T, Object> value) {

    /** What the cells hold. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN
    }

    public static <T> Column<T> text(String name, String field, String vi, String en, Function<T, Object> value) {
        return new Column<>(name, List.of(field), Type.TEXT, new Text(vi, en), null, null, value);
    }

    public static <T> Column<T> integer(String name, String field, String vi, String en, Function<T, Object> value) {
        return new Column<>(name, List.of(field), Type.INTEGER, new Text(vi, en), null, null, value);
    }

    public static <T> Column<T> decimal(String name, String field, String vi, String en, Function<T, Object> value) {
        return new Column<>(name, List.of(field), Type.DECIMAL, new Text(vi, en), null, null, value);
    }

    public static <T> Column<T> flag(String name, String field, String vi, String en, Function<T, Object> value) {
        return new Column<>(name, List.of(field), Type.BOOLEAN, new Text(vi, en), null, null, value);
    }

    /** The same where rows of those fields have it too. */
    public Column<T> alsoOf(String... further) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of(further));
        return new Column<>(name, List.copyOf(all), type, title, vocabulary, within, value);
    }

    /** The same with cells that are codes of that vocabulary. */
    public Column<T> of(Vocabulary codes) {
        return of(codes, null);
    }

    /** The same with cells that are codes of that vocabulary, called as they are within what the function tells. */
    public Column<T> of(Vocabulary codes, Function<T, Object> within) {
        return new Column<>(name, fields, type, title, codes, within, value);
    }

    /** What decides what the code of this item is called; null where the code does. */
    Object withinOf(T item) {
        return within == null ? null : within.apply(item);
    }

    /** The same column of items that hold or lead to this one's. */
    public <S> Column<S> on(Function<S, T> inner) {
        return new Column<>(
                name,
                fields,
                type,
                title,
                vocabulary,
                within == null ? null : item -> within.apply(inner.apply(item)),
                item -> value.apply(inner.apply(item)));
    }
}
