package vn.parindex.mcp.tools;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * An answer in words: what must be said before, items, and what must be said after. Where all of it is more than a usual answer holds, the last
 * items are left out, and how many is said.
 */
final class AnswerText {

    /** The most bytes of a usual answer, in UTF-8. */
    static final int MOST = 2_048;

    private final List<String> before = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> after = new ArrayList<>();

    /** A line before the items; an empty one is none. */
    AnswerText say(String line) {
        add(before, line);
        return this;
    }

    AnswerText item(String line) {
        add(items, line);
        return this;
    }

    /** A line after the items; an empty one is none. */
    AnswerText end(String line) {
        add(after, line);
        return this;
    }

    private static void add(List<String> lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    /** @param left says that so many items are left out, and how to get them */
    String text(IntFunction<String> left) {
        for (int shown = items.size(); shown > 0; shown--) {
            var text = text(shown, left);
            if (bytes(text) <= MOST) {
                return text;
            }
        }
        return text(0, left);
    }

    /** Everything, however long it is: for who asked for so many. */
    String text() {
        return text(items.size(), none -> "");
    }

    private String text(int shown, IntFunction<String> left) {
        var lines = new ArrayList<>(before);
        lines.addAll(items.subList(0, shown));
        if (shown < items.size()) {
            lines.add(left.apply(items.size() - shown));
        }
        lines.addAll(after);
        return String.join("\n", lines);
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
