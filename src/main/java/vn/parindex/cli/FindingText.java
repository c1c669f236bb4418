package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.function.UnaryOperator;

/** One finding as compilers write it: {@code file:line:column: error rule: message}. */
final class FindingText {

    private FindingText() {}

    /** @param place where a file of what was sent lies on this machine */
    static String line(JsonNode finding, UnaryOperator<String> place, Words words) {
        boolean sent = !text(finding, "side").equals("base");
        var file = text(finding, "file");
        var line = (sent ? place.apply(file) : file)
                + position(finding)
                + ": "
                + words.say("severity." + severity(finding))
                + " "
                + text(finding, "rule")
                + ": "
                + finding.path("message").path(words.lang().code()).asText();
        var value = text(finding, "value");
        var suggestion = text(finding, "suggestion");
        return TerminalText.safe(line
                + (value.isEmpty() || line.contains(value) ? "" : words.say("finding.value", value))
                + (suggestion.isEmpty()
                        ? ""
                        : words.say(isNote(finding) ? "finding.read" : "finding.suggestion", suggestion))
                + again(finding, words)
                + (sent ? "" : words.say("finding.base")));
    }

    /** In how many places the same was met, and the first of them; empty where it was in one. */
    private static String again(JsonNode finding, Words words) {
        int count = finding.path("count").asInt(1);
        if (count < 2) {
            return "";
        }
        var lines = new ArrayList<String>();
        finding.path("lines").forEach(line -> lines.add(line.asText()));
        return words.say("finding.again", count, String.join(", ", lines));
    }

    private static String severity(JsonNode finding) {
        return isError(finding) ? "error" : isNote(finding) ? "note" : "warning";
    }

    static boolean isNote(JsonNode finding) {
        return text(finding, "severity").equals("note");
    }

    static boolean isError(JsonNode finding) {
        return text(finding, "severity").equals("error");
    }

    /** Line and column, or the cell of a sheet; empty for the file as a whole. */
    private static String position(JsonNode finding) {
        var column = text(finding, "column");
        int line = finding.path("line").asInt();
        var row = finding.hasNonNull("cell")
                ? ":" + text(finding, "sheet") + "!" + text(finding, "cell")
                : line > 0 ? ":" + line : "";
        return row + (column.isEmpty() ? "" : ":" + column);
    }

    /** An empty text where there is none. */
    private static String text(JsonNode finding, String field) {
        return finding.hasNonNull(field) ? finding.path(field).asText() : "";
    }
}
