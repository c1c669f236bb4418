package vn.parindex.format;

import java.util.regex.Pattern;

/** Texts that spreadsheets and readers of CSV take for numbers: the code {@code 01} would become 1, the id {@code 2026.11.24} a date. */
final class NumberLike {

    private static final Pattern FORM = Pattern.compile("[0-9][0-9.,]*(?:[eE][0-9]+)?");

    private NumberLike() {}

    /** Whether the cell is a text and looks like a number; a number is none of these. */
    static boolean is(Object cell) {
        return cell instanceof String text && FORM.matcher(text).matches();
    }
}
