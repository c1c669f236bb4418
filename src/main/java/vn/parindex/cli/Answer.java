package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What the service answered.
 *
 * @param json the body; a missing node where it is no JSON object
 * @param repeated whether the same was asked before without an answer, so that it may have been carried out already
 */
record Answer(int status, HttpHeaders headers, byte[] body, JsonNode json, boolean repeated) {

    static Answer of(int status, HttpHeaders headers, byte[] body, boolean repeated) {
        return new Answer(status, headers, body, Json.find(body).orElse(MissingNode.getInstance()), repeated);
    }

    /**
     * This answer, if it is what was asked for.
     *
     * @throws Failure where the status is an error or a redirect, or the body is not the interface's JSON
     */
    Answer require(Words words) {
        if (status >= 300) {
            throw new Failure.Refused(this);
        }
        if (json.isMissingNode()) {
            throw new Failure(ExitCode.UNAVAILABLE, words.say("answer.strange", status, mediaType()));
        }
        return this;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    String mediaType() {
        return header("Content-Type").orElse("–");
    }

    /** Whether a problem names one of these parameters. */
    boolean faults(String... parameters) {
        var names = Set.of(parameters);
        return StreamSupport.stream(json.path("errors").spliterator(), false)
                .anyMatch(error -> names.contains(error.path("parameter").asText()));
    }
}
