package vn.parindex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages from stdin to a service and back. */
class McpBridgeTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"ping\"}\n";
    private static final String PONG = "{\"jsonrpc\":\"2.0\",\"id\":%d,\"result\":{}}";

    private static List<JsonNode> messages(Run run) {
        return run.ends(0)
                .printed()
                .lines()
                .map(line -> Json.find(line.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .toList();
    }

    @Test
    void whatTheServiceAnswersIsPrintedAndNothingElse() throws IOException {
        try (var service = new StagedService()) {
            service.then(200, PONG.formatted(1));
            var run = service.user().typing(PING.formatted(1), "mcp");
            assertThat(messages(run))
                    .hasSize(1)
                    .allSatisfy(each -> assertThat(each.path("id").intValue()).isEqualTo(1));
            assertThat(service.lines()).containsExactly("POST /mcp");
            assertThat(run.err()).contains("parindex mcp");
        }
    }

    @Test
    void whatWantsNoAnswerIsNotPassedOn() throws IOException {
        try (var service = new StagedService()) {
            var run = service.user()
                    .typing("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n\n", "mcp", "--quiet");
            assertThat(messages(run)).isEmpty();
            assertThat(service.lines()).isEmpty();
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void aBusyServiceIsAskedAgain() throws IOException {
        try (var service = new StagedService()) {
            service.then(503, "{\"title\":\"Overloaded\"}", "Retry-After: 0").then(200, PONG.formatted(1));
            assertThat(messages(service.user().typing(PING.formatted(1), "mcp"))
                            .get(0)
                            .has("result"))
                    .isTrue();
            assertThat(service.lines()).hasSize(2);
        }
    }

    @Test
    void aRefusalIsAnErrorOfTheRequestWithTheProblem() throws IOException {
        try (var service = new StagedService()) {
            service.then(413, "{\"title\":\"Payload too large\",\"detail\":\"More than 65536 bytes.\"}");
            var error =
                    messages(service.user().typing(PING.formatted(5), "mcp")).get(0);
            assertThat(error.path("id").intValue()).isEqualTo(5);
            assertThat(error.at("/error/message").asText()).isEqualTo("Payload too large: More than 65536 bytes.");
            assertThat(error.at("/error/data/title").asText()).isEqualTo("Payload too large");
        }
        try (var service = new StagedService()) {
            service.then(400, "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"x\"}}");
            assertThat(messages(service.user().typing(PING.formatted(6), "mcp"))
                            .get(0)
                            .path("id")
                            .intValue())
                    .as("the id that the service could not read")
                    .isEqualTo(6);
        }
        try (var service = new StagedService()) {
            service.then(404, "<html>");
            assertThat(messages(service.user().typing(PING.formatted(7), "mcp"))
                            .get(0)
                            .at("/error/message")
                            .asText())
                    .contains("404");
        }
    }

    @Test
    void whereNobodyIsThereTheAssistantIsToldSo() {
        var error = messages(Run.User.of("http://127.0.0.1:1", "").typing(PING.formatted(8), "mcp"))
                .get(0);
        assertThat(error.path("id").intValue()).isEqualTo(8);
        assertThat(error.at("/error/message").asText()).contains("http://127.0.0.1:1");
    }

    @Test
    void aLineThatIsNoMessageIsAnErrorAndTheNextIsAnswered() throws IOException {
        try (var service = new StagedService()) {
            service.then(200, PONG.formatted(2));
            var messages = messages(service.user().typing("nonsense\n" + PING.formatted(2), "mcp"));
            assertThat(messages).hasSize(2);
            assertThat(messages.get(0).at("/error/code").intValue()).isEqualTo(-32700);
        }
    }

    @Test
    void aRequestThatIsCancelledIsNotAnsweredAndTheOthersAre() throws IOException {
        try (var service = new StagedService()) {
            // The first is told to come back much later, so that it is still waiting when it is cancelled.
            service.then(503, "{\"title\":\"Overloaded\"}", "Retry-After: 60").then(200, PONG.formatted(2));
            InputStream first = text(PING.formatted(1));
            InputStream rest = new SequenceInputStream(
                    pausing(
                            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}\n"),
                    text(PING.formatted(2)));
            var messages = messages(service.user().reading(new SequenceInputStream(first, rest), "mcp"));
            assertThat(messages).extracting(each -> each.path("id").intValue()).containsExactly(2);
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same half a second later. */
    private static InputStream pausing(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            private boolean paused;

            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (!paused) {
                    paused = true;
                    Service.sleep(Duration.ofMillis(500));
                }
                return super.read(target, offset, length);
            }
        };
    }
}
