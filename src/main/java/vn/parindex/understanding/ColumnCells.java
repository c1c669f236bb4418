package vn.parindex.understanding;

import java.util.List;
import vn.parindex.document.Cell;
import vn.parindex.understanding.FigureText.Read;
import vn.parindex.understanding.Section.Column;

/**
 * The cells of the columns of one table.
 *
 * @param table its number in the document, from 1
 * @param rows those of units, whose cells show what a column holds
 */
record ColumnCells(int table, Section section, List<Integer> rows) {

    /** Those of the rows of units. */
    List<Cell> of(Column column) {
        return rows.stream()
                .flatMap(row -> section.grid().at(row, column.at()).stream())
                .filter(cell -> cell.column() == column.at())
                .toList();
    }

    /** Their texts. */
    List<String> values(Column column) {
        return of(column).stream().map(Cell::text).toList();
    }

    /** The id of a question about the column, such as {@code t1.C}. */
    String id(Column column) {
        return Answers.id(table, section, column);
    }

    /** Whether most cells have a second number in brackets. */
    boolean isBracketed(Column column) {
        var values = values(column);
        return values.stream()
                                .filter(text -> FigureText.bracketed(text).isPresent())
                                .count()
                        * 2
                > values.size();
    }

    /** Their figures, whatever their decimals; the text where it is none. */
    List<Object> numbers(Column column) {
        return values(column).stream()
                .map(text -> FigureText.number(text) instanceof Read.Number number
                        ? number.figure().value().stripTrailingZeros()
                        : (Object) text)
                .toList();
    }
}
