package vn.parindex.http.problem;

import java.util.Collection;
import java.util.List;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;

/**
 * One thing that is wrong with a request: the place, what stood there, the broken rule and what would be right.
 *
 * @param parameter its name; a pointer into the body or a column for {@link In#BODY}; null if the whole place is meant
 * @param value what was sent, in full; answers abbreviate it; null if nothing was
 * @param rule a stable code such as {@code not-allowed}
 * @param allowed every value that would be right, where they can be listed
 * @param suggestions what was probably meant, nearest first
 */
public record Fault(
        In in,
        String parameter,
        String value,
        String rule,
        Text message,
        List<String> allowed,
        List<String> suggestions) {

    private static final int LONGEST_VALUE = 100;

    /** Where in the request. */
    public enum In {
        QUERY("query"),
        PATH("path"),
        HEADER("header"),
        BODY("body");

        private final String code;

        In(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public Fault {
        allowed = List.copyOf(allowed);
        suggestions = List.copyOf(suggestions);
    }

    public static Fault of(In in, String parameter, String value, String rule, Text message) {
        return new Fault(in, parameter, value, rule, message, List.of(), List.of());
    }

    public static Fault query(String parameter, String value, String rule, String vi, String en) {
        return of(In.QUERY, parameter, value, rule, Text.of(vi, en));
    }

    public static Fault path(String parameter, String value, String rule, String vi, String en) {
        return of(In.PATH, parameter, value, rule, Text.of(vi, en));
    }

    public static Fault header(String name, String value, String rule, String vi, String en) {
        return of(In.HEADER, name, value, rule, Text.of(vi, en));
    }

    public static Fault body(String pointer, String value, String rule, String vi, String en) {
        return of(In.BODY, pointer, value, rule, Text.of(vi, en));
    }

    /** The fault of a value that is none of the known ones; call {@link #allowing} or {@link #suggesting} on it. */
    public static Fault notAllowed(String name, String value) {
        String shown = abbreviated(value);
        return query(
                name,
                value,
                "not-allowed",
                "“" + shown + "” không phải là giá trị được chấp nhận của “" + name + "”.",
                "“" + shown + "” is not a value that “" + name + "” accepts.");
    }

    /** The same with all values that would be right, and those nearest to the value as suggestions. */
    public Fault allowing(Collection<String> words) {
        return new Fault(
                in,
                parameter,
                value,
                rule,
                message,
                List.copyOf(words),
                value == null ? List.of() : Nearest.to(value, words));
    }

    public Fault suggesting(Collection<String> words) {
        return new Fault(in, parameter, value, rule, message, allowed, List.copyOf(words));
    }

    /** At most about a hundred characters of a text, with its length where it was cut; null stays null. */
    public static String abbreviated(String text) {
        if (text == null || text.length() <= LONGEST_VALUE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return text.substring(0, end) + "… (" + text.length() + ")";
    }
}
