package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A draft as the service last answered it: on its way ({@code checking}), done, or as a release.
 *
 * <p>Only the answer to a step counts findings and rows; what is asked for later may leave them out.
 */
record Draft(Answer answer) {

    private static final Map<String, ExitCode> ENDS = Map.of(
            "draft", ExitCode.OK,
            "published", ExitCode.OK,
            "discarded", ExitCode.OK,
            "invalid", ExitCode.FINDINGS);

    private JsonNode json() {
        return answer.json();
    }

    String id() {
        return json().path("id").asText();
    }

    String status() {
        return json().path("status").asText();
    }

    boolean is(String status) {
        return status().equals(status);
    }

    /** Id of the release it was made against; a dash where the answer does not say. */
    String base() {
        return json().path("base").asText("–");
    }

    boolean countsFindings() {
        return json().path("findings").has("errors");
    }

    int errors() {
        return json().path("findings").path("errors").asInt();
    }

    int warnings() {
        return json().path("findings").path("warnings").asInt();
    }

    boolean countsRows() {
        return json().path("rows").has("added");
    }

    long added() {
        return json().path("rows").path("added").asLong();
    }

    long withdrawn() {
        return json().path("rows").path("withdrawn").asLong();
    }

    /** False where the answer does not count. */
    boolean changesNothing() {
        return countsRows() && added() == 0 && withdrawn() == 0;
    }

    /** What a dry run found, as {@code total} and the first {@code items}. */
    JsonNode found() {
        return json().path("found");
    }

    /** What was understood though it is written otherwise; missing where the answer does not say. */
    JsonNode notes() {
        return json().path("notes");
    }

    /** Why it must be made anew before it can be published; missing or null where it need not. */
    JsonNode stale() {
        return json().path("stale");
    }

    JsonNode progress() {
        return json().path("progress");
    }

    /** What it comes to that the draft is where it is. */
    ExitCode end() {
        return ENDS.getOrDefault(status(), ExitCode.UNAVAILABLE);
    }
}
