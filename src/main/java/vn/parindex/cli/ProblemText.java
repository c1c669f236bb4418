package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A refusal as a person reads it: what it is, what went wrong, each fault with its place and what would be right. */
final class ProblemText {

    private static final int LONGEST_BODY = 200;
    private static final Pattern RELEASE = Pattern.compile("/releases/([^/]+)");
    private static final Pattern NUMBER = Pattern.compile("acknowledge=([0-9]+)");

    private ProblemText() {}

    static List<String> lines(Answer answer, Words words) {
        var lines = new ArrayList<String>();
        var problem = answer.json();
        if (answer.status() / 100 == 3) {
            lines.add(words.say(
                    "problem.redirect",
                    answer.status(),
                    answer.header("Location").orElse("–")));
        } else if (!problem.hasNonNull("title")) {
            lines.add(words.say("answer.strange", answer.status(), answer.mediaType()));
            var text = new String(answer.body(), StandardCharsets.UTF_8).strip();
            if (!text.isEmpty() && !answer.mediaType().contains("html")) {
                lines.add("  " + text.substring(0, Math.min(text.length(), LONGEST_BODY)));
            }
        } else {
            lines.add(words.say("failed", problem.path("title").asText() + " (" + answer.status() + ")"));
            var detail = problem.path("detail").asText("");
            if (!detail.isEmpty()) {
                lines.add("  " + detail);
            }
            problem.path("errors").forEach(error -> addFault(lines, error, detail, words));
        }
        findHint(answer, words).ifPresent(hint -> lines.add("  " + hint));
        var request =
                problem.path("requestId").asText(answer.header("X-Request-Id").orElse(""));
        if (!request.isEmpty()) {
            lines.add("  " + words.say("problem.request", request));
        }
        return lines.stream().map(ProblemText::shown).toList();
    }

    /** What to type to go on, where that is known. */
    private static Optional<String> findHint(Answer answer, Words words) {
        if (answer.status() == 401) {
            return Optional.of(words.say("hint.token"));
        }
        var release = RELEASE.matcher(answer.json().path("instance").asText());
        var id = release.find() ? release.group(1) : "ID";
        var stated = NUMBER.matcher(answer.json().path("detail").asText());
        if (answer.faults("acknowledge")) {
            return Optional.of(words.say("hint.acknowledge", id, stated.find() ? stated.group(1) : "N"));
        }
        if (answer.faults("confirmWithdrawals")) {
            return Optional.of(words.say("hint.confirmWithdrawals", id));
        }
        if (answer.status() == 409 && answer.faults("base")) {
            return Optional.of(words.say("hint.rebase", id));
        }
        return answer.status() == 412 ? Optional.of(words.say("hint.status", id)) : Optional.empty();
    }

    private static void addFault(List<String> lines, JsonNode error, String detail, Words words) {
        var place = error.path("parameter").asText(error.path("in").asText());
        var value = error.hasNonNull("value") ? "=" + error.path("value").asText() : "";
        var message = error.path("detail").asText("");
        if (!message.equals(detail) || !value.isEmpty()) {
            lines.add("  - " + place + value + (message.equals(detail) ? "" : ": " + message));
        }
        addList(lines, "problem.suggestions", error.path("suggestions"), words);
        addList(lines, "problem.allowed", error.path("allowed"), words);
    }

    private static void addList(List<String> lines, String key, JsonNode values, Words words) {
        if (!values.isEmpty()) {
            lines.add("    "
                    + words.say(
                            key,
                            StreamSupport.stream(values.spliterator(), false)
                                    .map(JsonNode::asText)
                                    .collect(Collectors.joining(", "))));
        }
    }

    private static String shown(String line) {
        return TerminalText.safe(line);
    }
}
