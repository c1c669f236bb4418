package vn.parindex.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the service answered, as a whole: an answer that broke off is none.
 *
 * @param digest the header Repr-Digest; null without one
 */
record Reply(Call call, int status, byte[] body, String digest) {

    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    Reply requireDone() {
        Violation.unless(isDone(), "%s", this);
        return this;
    }

    Reply require(int expected) {
        Violation.unless(status == expected, "%s, not %d", this, expected);
        return this;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new Violation("no JSON: " + this, e);
        }
    }

    String text(String field) {
        return json().path(field).asText(null);
    }

    /** The elements of {@code items}. */
    List<JsonNode> items() {
        return StreamSupport.stream(json().path("items").spliterator(), false).toList();
    }

    @Override
    public String toString() {
        var text = new String(body, StandardCharsets.UTF_8);
        return "%s was answered %d: %s".formatted(call, status, text.substring(0, Math.min(600, text.length())));
    }
}
