package vn.parindex.http.request;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The one way in which an address is written among all that mean the same (RFC 3986, 6.2.2), so that they share links, tags and kept answers. */
public final class AddressSpelling {

    /** What stands unescaped in a query besides letters and digits: what means nothing there but itself. */
    private static final String PLAIN = "-._~,:*/@!$'();";

    private AddressSpelling() {}

    /** The parameters by name, percent-encoded; empty without any. */
    public static String ofQuery(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(each -> escaped(each.getKey()) + "=" + escaped(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** The query as it was sent in the one spelling; the same text where it breaks a rule and is told so. */
    public static String ofQuery(String raw) {
        Query query = Query.parse(raw);
        return query.faults().isEmpty() ? ofQuery(query.values()) : raw;
    }

    /** A percent-encoded path without escapes that need not be, and with the others in capitals; dots and what is malformed stay. */
    public static String ofPath(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        var path = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            int value = c == '%' && i + 2 < raw.length() ? hex(raw.charAt(i + 1)) * 16 + hex(raw.charAt(i + 2)) : -1;
            if (value < 0) {
                path.append(c);
            } else {
                char decoded = (char) value;
                // A dot decides about the path itself.
                path.append(
                        isUnreserved(decoded) && decoded != '.'
                                ? String.valueOf(decoded)
                                : String.format("%%%02X", value));
                i += 2;
            }
        }
        return path.toString();
    }

    private static int hex(char c) {
        // So small that no other digit makes up for it.
        return c < 0x80 && Character.digit(c, 16) >= 0 ? Character.digit(c, 16) : -1000;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isAlphanumeric(c) || PLAIN.indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append(String.format("%%%02X", (int) c));
            }
        }
        return escaped.toString();
    }

    private static boolean isUnreserved(char c) {
        return isAlphanumeric(c) || "-._~".indexOf(c) >= 0;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
