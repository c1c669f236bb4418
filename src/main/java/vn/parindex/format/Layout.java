package vn.parindex.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.parindex.http.Lang;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.TableStyle;
import vn.parindex.http.request.TableStyle.Labelling;

/**
 * A table as a request wants it: the columns that were asked for, codes as codes, as labels or both.
 *
 * @param <T> the items of the rows
 */
final class Layout<T> {

    /**
     * A column as it is written.
     *
     * @param header stable name, or what people read where labels were asked for
     */
    record Written<T>(String header, Column<T> column, Function<T, Object> cell) {}

    private final List<Written<T>> columns;
    private final Iterable<T> items;

    private Layout(List<Written<T>> columns, Iterable<T> items) {
        this.columns = columns;
        this.items = items;
    }

    /** An answer without a wide form is given long: only operations whose answers have one take {@code layout}. */
    static Layout<?> of(Tabular answer, Inquiry inquiry, Labels labels) {
        var style = TableStyle.of(inquiry);
        var sheet = style.wide() ? answer.wideSheet().orElseGet(answer::sheet) : answer.sheet();
        return of(sheet.keeping(inquiry::wants), style.labels(), inquiry.lang(), labels);
    }

    private static <T> Layout<T> of(Sheet<T> sheet, Labelling labelling, Lang lang, Labels labels) {
        var columns = new ArrayList<Written<T>>();
        for (var column : sheet.columns()) {
            var title = column.title().in(lang);
            boolean coded = column.vocabulary() != null;
            Function<T, Object> label =
                    item -> labels.of(column.vocabulary(), column.value().apply(item), column.withinOf(item));
            switch (labelling) {
                case ID -> columns.add(new Written<>(column.name(), column, column.value()));
                case NAME -> columns.add(new Written<>(title, column, coded ? label : column.value()));
                case BOTH -> {
                    columns.add(
                            new Written<>(coded ? title + " (" + column.name() + ")" : title, column, column.value()));
                    if (coded) {
                        columns.add(new Written<>(title, column, label));
                    }
                }
            }
        }
        return new Layout<>(columns, sheet.items());
    }

    List<Written<T>> columns() {
        return columns;
    }

    List<String> header() {
        return columns.stream().map(Written::header).toList();
    }

    Iterable<T> items() {
        return items;
    }

    /** The cells of an item, in the order of the columns. */
    List<Object> row(T item) {
        var row = new ArrayList<Object>(columns.size());
        for (var column : columns) {
            row.add(column.cell().apply(item));
        }
        return row;
    }
}
