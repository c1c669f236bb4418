package vn.parindex.http;

import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal numbers as they are written: with a point in data and in English, with a comma in Vietnamese. */
public final class Decimals {

    private static final Pattern WITH_COMMA = Pattern.compile("-?\\d{1,12},\\d{1,6}");

    private Decimals() {}

    /** {@code plain}, a number with a decimal point and no groups, with a comma. */
    public static String withComma(String plain) {
        return plain.replace('.', ',');
    }

    /** The same as that language writes it. */
    public static String in(Lang lang, String plain) {
        return lang == Lang.VI ? withComma(plain) : plain;
    }

    /** The same in both languages. */
    public static Text inBoth(String plain) {
        return new Text(withComma(plain), plain);
    }

    /** A figure (at most 12 digits and 6 decimals) written with a decimal comma, with a point; empty for anything else. */
    public static Optional<String> withPoint(String written) {
        return WITH_COMMA.matcher(written).matches() ? Optional.of(written.replace(',', '.')) : Optional.empty();
    }
}
