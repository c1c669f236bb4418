package vn.parindex.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The languages this service speaks; Vietnamese unless a request prefers the other. */
public enum Lang {
    VI("vi"),
    EN("en");

    private static final List<String> CODES =
            Arrays.stream(values()).map(Lang::code).toList();

    private final String code;

    Lang(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String in(Text text) {
        return text.in(this);
    }

    public static List<String> codes() {
        return CODES;
    }

    /** The language of exactly this code; empty for every other text. */
    public static Optional<Lang> find(String code) {
        return Arrays.stream(values()).filter(lang -> lang.code.equals(code)).findFirst();
    }

    /** The language a request prefers by its {@code Accept-Language} (RFC 9110, 12.5.4); Vietnamese where it does not say. */
    public static Lang preferred(String acceptLanguage) {
        if (acceptLanguage == null) {
            return VI;
        }
        List<Preference> ranges = Preference.list(acceptLanguage);
        Lang best = VI;
        double bestQuality = quality(VI, ranges);
        double english = quality(EN, ranges);
        if (english > bestQuality) {
            best = EN;
        } else if (english == bestQuality && english > 0) {
            best = firstNamed(ranges);
        }
        return best;
    }

    private static double quality(Lang lang, List<Preference> ranges) {
        return ranges.stream()
                .filter(range -> lang.matches(range.name()))
                .mapToDouble(Preference::quality)
                .max()
                .orElseGet(() -> ranges.stream()
                        .filter(range -> range.name().equals("*"))
                        .mapToDouble(Preference::quality)
                        .max()
                        .orElse(0));
    }

    private static Lang firstNamed(List<Preference> ranges) {
        return ranges.stream()
                .flatMap(range -> Arrays.stream(values()).filter(lang -> lang.matches(range.name())))
                .findFirst()
                .orElse(VI);
    }

    private boolean matches(String range) {
        return range.equals(code) || range.startsWith(code + "-");
    }
}
