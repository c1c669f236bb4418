package vn.parindex.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How deep the elements of a web page lie in each other, told by its tags alone. A parser looks through all that are open at each tag, so that
 * what takes milliseconds flat takes half a minute nested; no table of people's lies so deep.
 */
final class Nesting {

    /** How many tables may lie in each other, in a document of any kind. */
    static final int DEEPEST_TABLE = 3;

    private static final int DEEPEST = 200;

    /** Elements that end by their end tag alone, and what is no tag though it looks like one. */
    private static final Pattern TAGS = Pattern.compile("(?is)<!--.*?(?:-->|\\z)|<(script|style)\\b.*?(?:</\\1|\\z)"
            + "|<(/?)(address|article|aside|blockquote|center|details|dir|div|dl|fieldset|figure|footer|form|header|main|menu|nav|ol|pre"
            + "|section|table|ul)(?=[\\s/>])");

    private Nesting() {}

    /** @throws UnreadableException where elements lie in each other more than 200 times over */
    static void check(String html) {
        var open = new HashMap<String, Integer>();
        int depth = 0;
        var tags = TAGS.matcher(html);
        while (tags.find()) {
            if (tags.group(3) == null) {
                continue;
            }
            var name = tags.group(3).toLowerCase(Locale.ROOT);
            int there = open.getOrDefault(name, 0);
            if (tags.group(2).isEmpty()) {
                open.put(name, there + 1);
                depth++;
            } else if (there > 0) {
                open.put(name, there - 1);
                depth--;
            }
            if (depth > DEEPEST) {
                throw open.getOrDefault("table", 0) > DEEPEST_TABLE ? tables() : elements();
            }
        }
    }

    /** Tables lie in each other more than three times over. */
    static UnreadableException tables() {
        return new UnreadableException(
                "nested-tables",
                "Bảng nằm trong bảng quá nhiều lớp; hãy chép riêng bảng số liệu ra một tệp.",
                "Tables lie in tables too many times over; copy the table with the figures into a file of its own.");
    }

    private static UnreadableException elements() {
        return new UnreadableException(
                "nested-elements",
                "Trang có các phần tử lồng nhau quá %d lớp nên không được đọc; hãy chép riêng bảng số liệu ra một tệp."
                        .formatted(DEEPEST),
                "Elements of the page lie in each other more than %d times over, so it is not read; copy the table with the figures into a file of its own."
                        .formatted(DEEPEST));
    }
}
