package vn.parindex.upload;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How Excel shows the number of a cell (ECMA-376, numFmt): its decimals, or that it is a date or a percentage. */
record ShownNumber(String format, int formatId) {

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");
    private static final Pattern PLAIN = Pattern.compile("[#,]*(0+)(?:\\.(0+))?");
    private static final Set<Integer> DAYS = Set.of(14, 15, 22);
    private static final Set<Integer> OTHER_DATES = Set.of(16, 17, 18, 19, 20, 21, 45, 46, 47);
    private static final int GENERAL = 0;

    /** A date or a time, whatever is shown of it. */
    boolean isDate() {
        return formatId != GENERAL
                && (DAYS.contains(formatId) || OTHER_DATES.contains(formatId) || code().matches(".*[ymdhs].*"));
    }

    /** A whole day: year, month and day are shown. */
    boolean isDay() {
        return isDate()
                && (DAYS.contains(formatId)
                        || !OTHER_DATES.contains(formatId)
                                && code().contains("y")
                                && code().contains("m")
                                && code().contains("d"));
    }

    boolean isPercent() {
        return formatId == 9 || formatId == 10 || code().contains("%");
    }

    /** How many decimals are shown; -1 where the format leaves that to the number. */
    int decimals() {
        var plain = PLAIN.matcher(code());
        return plain.matches() ? (plain.group(2) == null ? 0 : plain.group(2).length()) : -1;
    }

    /** The least number of digits before the point. */
    int digits() {
        var plain = PLAIN.matcher(code());
        return plain.matches() ? plain.group(1).length() : 1;
    }

    /** The part for positive numbers without what is printed literally. */
    private String code() {
        if (format == null) {
            return "";
        }
        var letters = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        var positive = letters.split(";", 2)[0].strip();
        return positive.equals("general") ? "" : positive;
    }
}
