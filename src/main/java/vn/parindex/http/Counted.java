package vn.parindex.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that count: in {@code "%d [row is|rows are] wrong"} the first words stand after one, the second after any other number. */
public final class Counted {

    private static final Pattern PART = Pattern.compile(
            "%(?:(?<place>\\d+)\\$)?[,.\\d]*(?<kind>[a-z%])|\\[(?<one>[^|\\[\\]]*)\\|(?<many>[^|\\[\\]]*)]");

    private static final Pattern ONE = Pattern.compile("[+\u2212-]?1");

    private Counted() {}

    /** As {@link String#format} writes it, with the words that the last number before them asks for; the same where none are to choose. */
    public static String said(String format, Object... arguments) {
        var chosen = new StringBuilder();
        Object last = null;
        int next = 0;
        var part = PART.matcher(format);
        while (part.find()) {
            if (part.group("kind") == null) {
                boolean one = ONE.matcher(String.valueOf(last)).matches();
                part.appendReplacement(chosen, Matcher.quoteReplacement(part.group(one ? "one" : "many")));
                continue;
            }
            if (!"%n".contains(part.group("kind"))) {
                last = arguments[part.group("place") == null ? next++ : Integer.parseInt(part.group("place")) - 1];
            }
            part.appendReplacement(chosen, Matcher.quoteReplacement(part.group()));
        }
        return part.appendTail(chosen).toString().formatted(arguments);
    }
}
