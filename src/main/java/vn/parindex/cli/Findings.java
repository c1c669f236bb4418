package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What a check found, a line each, as compilers write it: {@code file:line:column: error rule: message}. */
final class Findings {

    private static final int FIRST = 20;

    private final Session session;

    Findings(Session session) {
        this.session = session;
    }

    Pages pages(String release) {
        return new Pages(session.service(), Address.release(release, "report"));
    }

    /** How many count, as {@code errors} and {@code warnings}. */
    JsonNode counts(String release) {
        return session.service()
                .get(Address.release(release, "report"), new Query().with("limit", 1))
                .json()
                .path("findings");
    }

    /** The first ones that count to stderr, and how to read the rest. */
    void tellFirst(String release, Shipment shipment) {
        var page = session.service()
                .get(Address.release(release, "report"), new Query().with("limit", 1000))
                .json();
        int told = 0;
        int counted = 0;
        for (var finding : page.path("items")) {
            if (counts(finding)) {
                counted++;
                if (told < FIRST) {
                    session.output().complain(line(finding, shipment::place));
                    told++;
                }
            }
        }
        if (counted > told || page.path("links").path("next").isTextual()) {
            session.output().complain(session.words().say("findings.more", release));
        }
    }

    /**
     * Every finding of a report in lines.
     *
     * @param all whether to tell those too that the data had before
     * @return how many were not told
     */
    int tell(JsonNode items, boolean all, UnaryOperator<String> place, Consumer<String> sink) {
        int left = 0;
        for (var finding : items) {
            if (all || counts(finding)) {
                sink.accept(line(finding, place));
            } else {
                left++;
            }
        }
        return left;
    }

    private static boolean counts(JsonNode finding) {
        return finding.path("counts").asBoolean(true)
                || finding.path("severity").asText().equals("error");
    }

    /** @param place where a file of what was sent lies on this machine */
    String line(JsonNode finding, UnaryOperator<String> place) {
        var words = session.words();
        boolean sent = !finding.path("side").asText().equals("base");
        var file = finding.path("file").asText();
        var line = new StringBuilder(sent ? place.apply(file) : file);
        var column = finding.path("column").asText("");
        if (finding.hasNonNull("cell")) {
            line.append(":")
                    .append(finding.path("sheet").asText(""))
                    .append("!")
                    .append(finding.path("cell").asText());
        } else if (finding.path("line").asInt() > 0) {
            line.append(":").append(finding.path("line").asInt());
        }
        line.append(column.isEmpty() ? "" : ":" + column)
                .append(": ")
                .append(words.say(
                        "severity." + (finding.path("severity").asText().equals("error") ? "error" : "warning")))
                .append(" ")
                .append(finding.path("rule").asText())
                .append(": ")
                .append(finding.path("message").path(words.lang().code()).asText());
        var value = finding.path("value").asText("");
        if (!value.isEmpty() && line.indexOf(value) < 0) {
            line.append(words.say("finding.value", value));
        }
        var suggestion = finding.path("suggestion").asText("");
        if (!suggestion.isEmpty()) {
            line.append(words.say("finding.suggestion", suggestion));
        }
        if (!sent) {
            line.append(words.say("finding.base"));
        }
        return Shown.safe(line.toString());
    }
}
