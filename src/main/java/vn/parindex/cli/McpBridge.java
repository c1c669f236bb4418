package vn.parindex.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Passes messages (JSON-RPC 2.0, a line each) from stdin to the service and answers to stdout, several at once. What a request comes to is always told: where the
 * service is not reached or refuses, by an error that says why.
 */
final class McpBridge {

    private static final String VERSION = "MCP-Protocol-Version";

    /** Where a message since 2026-07-28 says its version. */
    private static final String OWN_VERSION = "io.modelcontextprotocol/protocolVersion";

    private static final int NO_JSON = -32_700;
    private static final int REFUSED = -32_000;

    private final Session session;

    /** Requests that wait for their answers, by their ids. */
    private final Map<JsonNode, CompletableFuture<HttpResponse<byte[]>>> open = new ConcurrentHashMap<>();

    private volatile Optional<String> version = Optional.empty();

    McpBridge(Session session) {
        this.session = session;
    }

    /** Until stdin ends and everything is answered. */
    void pass() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(session.input(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                take(line);
            }
        }
        while (!open.isEmpty()) {
            Service.sleep(Duration.ofMillis(20));
        }
    }

    private void take(String line) {
        var message = Json.find(line.getBytes(StandardCharsets.UTF_8));
        if (message.isEmpty()) {
            tell(error(NullNode.getInstance(), NO_JSON, session.words().say("mcp.line")));
            return;
        }
        var id = message.get().get("id");
        var method = message.get().path("method").asText();
        if (id != null && !method.isEmpty()) {
            ask(line, message.get(), 0);
        } else if (method.equals("notifications/cancelled")) {
            cancel(message.get().at("/params/requestId"));
        }
        // The service keeps nothing between two messages: what wants no answer is for nobody there.
    }

    private void cancel(JsonNode id) {
        var asked = open.remove(id);
        if (asked != null) {
            asked.cancel(true);
        }
    }

    private void ask(String line, JsonNode message, int attempt) {
        var id = message.get("id");
        var asked = session.service().converse(line, headers(message));
        open.put(id, asked);
        asked.whenComplete((answer, failure) -> {
            if (open.get(id) != asked) {
                // Cancelled: nobody wants an answer any more.
                return;
            }
            if (failure == null
                    && Patience.isBusy(answer.statusCode())
                    && attempt < session.service().retries()) {
                later(line, message, attempt, answer, asked);
                return;
            }
            if (failure == null && message.path("method").asText().equals("initialize")) {
                version = Json.find(answer.body())
                        .map(found -> found.at("/result/protocolVersion").asText())
                        .filter(spoken -> !spoken.isEmpty());
            }
            tell(failure == null ? told(answer, id) : error(id, REFUSED, unreached(failure)));
            open.remove(id, asked);
        });
    }

    /** What the message says of itself, else the version that was settled. */
    private Map<String, String> headers(JsonNode message) {
        var params = message.path("params");
        var own = params.path("_meta").path(OWN_VERSION).asText("");
        if (own.isEmpty()) {
            return version.map(spoken -> Map.of(VERSION, spoken)).orElse(Map.of());
        }
        var name = params.path("name").asText(params.path("uri").asText(""));
        var headers = new HashMap<>(
                Map.of(VERSION, own, "Mcp-Method", message.path("method").asText()));
        if (!name.isEmpty()) {
            headers.put("Mcp-Name", written(name));
        }
        return headers;
    }

    /** A header value; what is no visible ASCII is wrapped, as the protocol has it. */
    private static String written(String value) {
        return value.matches("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?")
                ? value
                : "=?base64?" + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    /** Asks a busy service again when it says that it is worth while, unless that is cancelled meanwhile. */
    private void later(
            String line,
            JsonNode message,
            int attempt,
            HttpResponse<byte[]> answer,
            CompletableFuture<HttpResponse<byte[]>> asked) {
        var pause = Patience.pause(answer.headers().firstValue("Retry-After"), attempt, Instant.now());
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (open.get(message.get("id")) == asked) {
                        ask(line, message, attempt + 1);
                    }
                });
    }

    /** The service's own answer; what is none becomes an error of this request. */
    private ObjectNode told(HttpResponse<byte[]> answer, JsonNode id) {
        var body = Json.find(answer.body());
        if (body.isPresent() && body.get().has("jsonrpc")) {
            var message = (ObjectNode) body.get();
            if (message.path("id").isNull()) {
                message.set("id", id);
            }
            return message;
        }
        var words = session.words();
        var problem = body.filter(found -> found.hasNonNull("title"));
        var error = error(
                id,
                REFUSED,
                problem.map(found -> found.path("title").asText() + ": "
                                + found.path("detail").asText())
                        .orElseGet(() -> words.say(
                                "answer.strange",
                                answer.statusCode(),
                                answer.headers().firstValue("Content-Type").orElse("–"))));
        problem.ifPresent(found -> ((ObjectNode) error.path("error")).set("data", found));
        return error;
    }

    private String unreached(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return session.service().unreached(cause instanceof IOException io ? io : new IOException(cause));
    }

    private static ObjectNode error(JsonNode id, int code, String message) {
        var answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        answer.set("id", id);
        answer.putObject("error").put("code", code).put("message", message);
        return answer;
    }

    private void tell(ObjectNode message) {
        session.output().message(Json.text(message));
    }
}
