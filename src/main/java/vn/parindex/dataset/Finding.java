package vn.parindex.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.parindex.dataset.RowOrigin.Side;
import vn.parindex.http.Text;

/**
 * One thing that is wrong or odd in a data package, with the place where it stands.
 *
 * @param side whether it stands in what was sent, or in the data that a patch was sent for
 * @param file the name of the file in the package
 * @param sheet the sheet of a workbook, null elsewhere
 * @param line the line, or the row of the sheet, on which the row begins, 1 is the header; 0 where the file as a whole is
 *     meant
 * @param cell the cell of the sheet, as {@code E12}; null elsewhere
 * @param column the column, null where the row or file as a whole is meant
 * @param value what stands there, null where nothing does
 * @param rule the stable code of the rule, in kebab-case
 * @param message what is wrong and what would be right
 * @param suggestion the value that was probably meant, null where there is no good guess
 * @param key the values of the row's primary key, some of which may be null; empty where no row is meant
 * @param count in how many places the same was met: one cause is one finding
 * @param lines the first of those places in order, at most {@value #MOST_LINES}; empty for a file as a whole
 */
public record Finding(
        Severity severity,
        Side side,
        String file,
        String sheet,
        int line,
        String cell,
        String column,
        String value,
        String rule,
        Text message,
        String suggestion,
        List<String> key,
        int count,
        List<Integer> lines) {

    /** How many places are named. */
    public static final int MOST_LINES = 5;

    /**
     * A package with an error is not loaded; one with warnings is, and the warnings are shown. A note only tells what was
     * understood, or is good to know: nobody needs to do anything about it.
     */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /** By file name, line and column: the order in which an editor works through them. */
    public static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparing(Finding::side)
            .thenComparing(Finding::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::line)
            .thenComparing(Finding::column, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::rule);

    /** An error in a file that was sent and is no table, or in a table but no row of it. */
    public static Finding error(String file, int line, String column, String value, String rule, Text message) {
        return of(Severity.ERROR, file, line, column, value, rule, message);
    }

    /** What was understood in a file that was sent, or is good to know of it; {@code line} is 0 for the file as a whole. */
    public static Finding note(String file, int line, String column, String value, String rule, Text message) {
        return of(Severity.NOTE, file, line, column, value, rule, message);
    }

    private static Finding of(
            Severity severity, String file, int line, String column, String value, String rule, Text message) {
        return new Finding(
                severity,
                Side.UPLOAD,
                file,
                null,
                line,
                null,
                column,
                value,
                rule,
                message,
                null,
                List.of(),
                1,
                line == 0 ? List.of() : List.of(line));
    }

    /** A warning about a line of a file that was sent. */
    public static Finding warning(String file, int line, String rule, Text message) {
        return of(Severity.WARNING, file, line, null, null, rule, message);
    }

    /** What is said of a row, found again by its key; {@code column} is null where the row as a whole is meant. */
    public static Finding ofRow(
            Severity severity,
            TableSchema schema,
            RowOrigin origin,
            List<String> key,
            String column,
            String value,
            String rule,
            Text message) {
        return new Finding(
                severity,
                origin.side(),
                schema.file(),
                origin.sheet(),
                origin.line(),
                column == null ? null : origin.cell(schema.position(column)),
                column,
                value,
                rule,
                message,
                null,
                key,
                1,
                List.of(origin.line()));
    }

    /** The same of a whole sheet of a workbook, or of one of its rows and cells. */
    public Finding inSheet(String name, String at) {
        return new Finding(
                severity, side, file, name, line, at, column, value, rule, message, suggestion, key, count, lines);
    }

    public Finding suggesting(String guess) {
        return new Finding(
                severity, side, file, sheet, line, cell, column, value, rule, message, guess, key, count, lines);
    }

    /** The same, met in another place as well. */
    Finding and(Finding again) {
        var places = Stream.concat(lines.stream(), again.lines.stream())
                .distinct()
                .sorted()
                .limit(MOST_LINES)
                .toList();
        var first = again.line < line ? again : this;
        return new Finding(
                severity,
                side,
                file,
                sheet,
                first.line,
                first.cell,
                column,
                first.value,
                rule,
                message,
                first.suggestion,
                first.key,
                count + again.count,
                places);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line for a log: {@code file:line column "value" rule: message}. */
    @Override
    public String toString() {
        return file + (sheet == null ? "" : "[" + sheet + (cell == null ? "" : "!" + cell) + "]")
                + (line > 0 ? ":" + line : "") + (column == null ? "" : " " + column)
                + (value == null ? "" : " \"" + value + "\"") + " " + rule + ": " + message.en()
                + (suggestion == null ? "" : " Did you mean \"" + suggestion + "\"?")
                + (count == 1 ? "" : " (" + count + " times, first in lines " + lines + ")");
    }
}
