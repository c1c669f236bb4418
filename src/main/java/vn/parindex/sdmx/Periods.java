package vn.parindex.sdmx;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the year out of a period of SDMX: a year, a half, a quarter, a month, a week, a day or a moment. */
final class Periods {

    private static final Pattern PERIOD = Pattern.compile(
            "(\\d{4})(-A1|-S[12]|-T[1-3]|-Q[1-4]|-M?(0[1-9]|1[0-2])|-W(0[1-9]|[1-4]\\d|5[0-3])|-D(\\d{3})"
                    + "|-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+ -]\\d{2}:\\d{2})?)?)?");

    private Periods() {}

    /** The year in which the period lies; empty for what is no period. */
    static OptionalInt year(String text) {
        var period = PERIOD.matcher(text);
        return period.matches() ? OptionalInt.of(Integer.parseInt(period.group(1))) : OptionalInt.empty();
    }
}
