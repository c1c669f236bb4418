package vn.parindex.intake;

import java.util.Comparator;
import vn.parindex.http.Text;

/**
 * One thing that is wrong or odd in a data package, with the place where it stands.
 *
 * @param file the name of the file in the package
 * @param line the line on which the row begins, 1 is the header; 0 where the file as a whole is meant
 * @param column the column, null where the row or file as a whole is meant
 * @param value what stands there, null where nothing does
 * @param rule the stable code of the rule, in kebab-case
 * @param message what is wrong and what would be right
 * @param suggestion the value that was probably meant, null where there is no good guess
 */
public record Finding(
        Severity severity,
        String file,
        int line,
        String column,
        String value,
        String rule,
        Text message,
        String suggestion) {

    /** A package with an error is not loaded; one with warnings is, and the warnings are shown. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** By file name, line and column: the order in which an editor works through them. */
    static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::column, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Finding::rule);

    static Finding error(String file, int line, String column, String value, String rule, Text message) {
        return new Finding(Severity.ERROR, file, line, column, value, rule, message, null);
    }

    Finding suggesting(String guess) {
        return new Finding(severity, file, line, column, value, rule, message, guess);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One line for a log: {@code file:line column "value" rule: message}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column == null ? "" : " " + column)
                + (value == null ? "" : " \"" + value + "\"") + " " + rule + ": " + message.en()
                + (suggestion == null ? "" : " Did you mean \"" + suggestion + "\"?");
    }
}
