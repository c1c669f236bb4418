package vn.parindex.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One choice of a negotiation header such as {@code Accept}, in lower case, with its quality from 0 to 1 (RFC 9110, 12.4.2). */
public record Preference(String name, double quality) {

    private static final Pattern QUALITY = Pattern.compile("[01](\\.\\d{0,3})?|\\.\\d{1,3}");

    /**
     * In the order of the header; empty without one. A quality that cannot be read counts as 0, an absent one as 1; {@code .2}
     * is read, as Java's own client sends it.
     */
    public static List<Preference> list(String header) {
        List<Preference> preferences = new ArrayList<>();
        if (header == null) {
            return preferences;
        }
        for (String element : header.split(",")) {
            String[] parts = element.split(";");
            String name = parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                preferences.add(new Preference(name, quality(parts)));
            }
        }
        return preferences;
    }

    /** The choices as a header again: names and qualities, nothing else of what was sent. */
    public static String text(List<Preference> preferences) {
        return preferences.stream()
                .map(each -> each.quality == 1
                        ? each.name
                        : each.name + ";q="
                                + BigDecimal.valueOf(each.quality)
                                        .stripTrailingZeros()
                                        .toPlainString())
                .collect(Collectors.joining(", "));
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip().toLowerCase(Locale.ROOT);
            if (part.startsWith("q=")) {
                String number = part.substring(2).strip();
                return QUALITY.matcher(number).matches() ? Math.min(1, Double.parseDouble(number)) : 0;
            }
        }
        return 1;
    }
}
