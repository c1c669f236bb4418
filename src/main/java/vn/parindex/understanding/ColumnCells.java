package vn.parindex.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
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

    /** No component weighs as much; what is higher is a percentage. */
    private static final int HIGHEST_POINTS = 30;

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

    /** Whether one of them can be no place, because it has decimals or a percent sign. */
    boolean haveDecimals(Column column) {
        return numbersIn(column).anyMatch(number -> number.figure().decimals() > 0 || number.percent());
    }

    /** Whether one of them is higher than points of a component can be. */
    boolean arePercentages(Column column) {
        return numbersIn(column).anyMatch(number -> number.figure().value().intValue() > HIGHEST_POINTS);
    }

    /** Whether there are figures, and each may be a part of 1. */
    boolean areFractions(Column column) {
        return numbersIn(column).findAny().isPresent()
                && numbersIn(column)
                        .noneMatch(number ->
                                number.percent() || number.figure().value().compareTo(BigDecimal.ONE) > 0);
    }

    /** Whether most cells hold nothing of the kind. */
    boolean areUnfit(Column column, ColumnMeasure measure) {
        var values = values(column);
        long unfit = values.stream()
                .map(text -> measure == ColumnMeasure.RANK ? FigureText.place(text) : FigureText.number(text))
                .filter(Read.Unclear.class::isInstance)
                .count();
        return unfit * 2 > values.size();
    }

    private Stream<Read.Number> numbersIn(Column column) {
        return values(column).stream()
                .map(FigureText::number)
                .filter(Read.Number.class::isInstance)
                .map(Read.Number.class::cast);
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
