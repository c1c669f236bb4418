package vn.parindex.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.mcp.Assistant.QUESTIONS;
import static vn.parindex.mcp.Assistant.asking;
import static vn.parindex.mcp.Assistant.error;
import static vn.parindex.mcp.Assistant.post;
import static vn.parindex.mcp.Assistant.read;
import static vn.parindex.mcp.Assistant.request;
import static vn.parindex.mcp.Assistant.result;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

/** The protocol at {@code /mcp}: versions, messages, errors, and who may ask. */
@H2Test
class ProtocolTest {

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, 2025-11-25",
        "2025-06-18, 2025-06-18",
        "2025-03-26, 2025-03-26",
        "2024-11-05, 2024-11-05",
        "1999-01-01, 2025-11-25"
    })
    void theVersionOfTheClientIsSpokenElseTheNewest(String asked, String spoken) {
        var result = result(
                "initialize",
                "{\"protocolVersion\":\"" + asked
                        + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}");
        assertThat(result.path("protocolVersion").asText()).isEqualTo(spoken);
        assertThat(result.at("/serverInfo/name").asText()).isEqualTo("parindex");
        assertThat(result.path("capabilities").fieldNames())
                .toIterable()
                .containsExactly("tools", "resources", "prompts", "completions");
        assertThat(result.path("instructions").asText()).contains("khoảng thứ hạng");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-26", "2025-06-18", "2025-11-25"})
    void everyVersionIsAnsweredAlikeAndWithoutASession(String version) {
        var answer = asking().header("MCP-Protocol-Version", version)
                .body(request("tools/call", "{\"name\":\"ranking\",\"arguments\":" + QUESTIONS.get("ranking") + "}"))
                .post("/mcp");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Mcp-Session-Id")).isNull();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read(answer).at("/result/content/0/text").asText()).contains("Quảng Ninh: 90,09%");
    }

    @Test
    void aVersionThatNobodySpeaksIsToldWhichThereAre() {
        var answer = asking().header("MCP-Protocol-Version", "1999-01-01")
                .body(request("ping", "{}"))
                .post("/mcp");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).at("/error/code").intValue()).isEqualTo(-32022);
        assertThat(read(answer).at("/error/data/supported").toString()).contains("2025-06-18", "2026-07-28");
    }

    @Test
    void withoutAHandshakeEachRequestSaysForItselfWhatItIsOf() {
        var version = "2026-07-28";
        var meta = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"" + version
                + "\",\"io.modelcontextprotocol/clientCapabilities\":{}}";
        var discovered = modern("server/discover", null)
                .body(request("server/discover", "{" + meta + "}"))
                .post("/mcp");
        assertThat(discovered.statusCode()).isEqualTo(200);
        var result = read(discovered).path("result");
        assertThat(result.path("supportedVersions").toString()).contains(version, "2025-11-25");
        assertThat(result.path("resultType").asText()).isEqualTo("complete");
        assertThat(result.path("ttlMs").intValue()).isPositive();
        var body = request(
                "tools/call", "{\"name\":\"ranking\",\"arguments\":" + QUESTIONS.get("ranking") + "," + meta + "}");
        var called =
                read(modern("tools/call", "ranking").body(body).post("/mcp")).path("result");
        assertThat(called.at("/content/0/text").asText()).contains("Quảng Ninh: 90,09%");
        assertThat(called.path("resultType").asText()).isEqualTo("complete");
        var other = modern("tools/call", "history").body(body).post("/mcp");
        assertThat(other.statusCode()).as("a header that says something else").isEqualTo(400);
        assertThat(read(other).at("/error/code").intValue()).isEqualTo(-32020);
        assertThat(read(other).path("id").intValue()).isEqualTo(7);
        var bare = modern("ping", null).body(request("ping", "{}")).post("/mcp");
        assertThat(read(bare).at("/error/code").intValue()).isEqualTo(-32602);
        var unknown = modern("tools/lst", null)
                .body(request("tools/lst", "{" + meta + "}"))
                .post("/mcp");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(read(unknown).at("/error/data/suggestions/0").asText()).isEqualTo("tools/list");
        var uri = "parindex://kết";
        var wrapped = "=?base64?" + Base64.getEncoder().encodeToString(uri.getBytes(StandardCharsets.UTF_8)) + "?=";
        var missing = modern("resources/read", wrapped)
                .body(request("resources/read", "{\"uri\":\"" + uri + "\"," + meta + "}"))
                .post("/mcp");
        assertThat(read(missing).at("/error/code").intValue()).isEqualTo(-32602);
        assertThat(read(missing).at("/error/data/allowed").toString()).contains("parindex://terms");
    }

    private static RequestSpecification modern(String method, String name) {
        var request = asking().header("MCP-Protocol-Version", "2026-07-28").header("Mcp-Method", method);
        return name == null ? request : request.header("Mcp-Name", name);
    }

    @Test
    void severalMessagesComeTogetherOnlyWhereTheVersionHasThem() {
        var two = "[" + request("ping", "{}") + "," + request("tools/list", "{}") + "]";
        assertThat(read(post(two))).hasSize(2);
        var answer =
                asking().header("MCP-Protocol-Version", "2025-06-18").body(two).post("/mcp");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer).at("/error/code").intValue()).isEqualTo(-32600);
    }

    @Test
    void errorsOfTheProtocolHaveItsCodesAndTeach() {
        assertThat(error("tools/call", "{\"name\":\"rankin\"}").path("code").intValue())
                .isEqualTo(-32602);
        assertThat(error("tools/call", "{\"name\":\"rankin\"}")
                        .at("/data/suggestions/0")
                        .asText())
                .isEqualTo("ranking");
        assertThat(error("tools/lst", "{}").path("code").intValue()).isEqualTo(-32601);
        assertThat(error("resources/read", "{\"uri\":\"parindex://term\"}")
                        .path("code")
                        .intValue())
                .isEqualTo(-32002);
        assertThat(error("prompts/get", "{\"name\":\"compare\"}")
                        .path("message")
                        .asText())
                .contains("units");
        assertThat(error("tools/call", "{\"name\":\"find\",\"arguments\":[1]}")
                        .path("code")
                        .intValue())
                .isEqualTo(-32602);
        for (var body : new String[] {"{", "", "nonsense", "{} {}"}) {
            var answer = post(body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(read(answer).path("error").path("code").intValue())
                    .as(body)
                    .isIn(-32700, -32600);
        }
        for (var body : new String[] {
            "{}",
            "[]",
            "1",
            "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]}"
        }) {
            assertThat(read(post(body)).at("/error/code").intValue()).as(body).isEqualTo(-32600);
        }
    }

    @Test
    void whatWantsNoAnswerGetsNoneAndCancellingWhatIsOverChangesNothing() {
        for (var body : new String[] {
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":7,\"reason\":\"late\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"
        }) {
            var answer = post(body);
            assertThat(answer.statusCode()).as(body).isEqualTo(202);
            assertThat(answer.asString()).isEmpty();
        }
        assertThat(result("ping", "{}")).isEmpty();
    }

    @Test
    void whoHangsUpIsForgottenAndTheNextIsAnswered() throws IOException {
        var body =
                request("tools/call", "{\"name\":\"changes\",\"arguments\":{}}").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20; i++) {
            try (var socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(
                                ("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                                                + body.length + "\r\n\r\n")
                                        .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(body, 0, i % 2 == 0 ? body.length : body.length / 2);
                socket.getOutputStream().flush();
            }
        }
        // Until it is noticed that they are gone they wait for their places.
        var question = request("tools/call", "{\"name\":\"changes\",\"arguments\":{}}");
        var last = post(question);
        for (int i = 0; i < 50 && last.statusCode() == 503; i++) {
            assertThat(last.header("Retry-After")).isNotNull();
            pause();
            last = post(question);
        }
        assertThat(read(last).at("/result/isError").asBoolean(true)).isFalse();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void thereIsNoStreamAndNoSession() {
        for (var method : new String[] {"GET", "DELETE", "PUT"}) {
            var answer = asking().request(method, "/mcp");
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow")).as(method).contains("POST");
            assertThat(answer.contentType()).as(method).startsWith("application/problem+json");
        }
    }

    @Test
    void onlyPagesOfThisMachineMayAskUnlessOthersAreAllowed() {
        for (var origin : new String[] {"http://evil.example", "https://localhost.evil.example", "null"}) {
            var answer = asking().header("Origin", origin)
                    .body(request("ping", "{}"))
                    .post("/mcp");
            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
            assertThat(answer.header("Access-Control-Allow-Origin")).as(origin).isNull();
        }
        var rebound = asking().header("Origin", "http://evil.example:8080")
                .header("Host", "evil.example:8080")
                .body(request("ping", "{}"))
                .post("/mcp");
        assertThat(rebound.statusCode()).as("the name decides, not Host").isEqualTo(403);
        var here = asking().header("Origin", "http://localhost:6274")
                .body(request("ping", "{}"))
                .post("/mcp");
        assertThat(here.statusCode()).isEqualTo(200);
        assertThat(here.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:6274");
        var preflight = asking().header("Origin", "http://localhost:6274")
                .header("Access-Control-Request-Method", "POST")
                .options("/mcp");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("MCP-Protocol-Version");
    }

    @Test
    void whatIsNoJsonOrTooLargeIsAProblem() {
        assertThat(asking().contentType("text/plain").body("{}").post("/mcp").statusCode())
                .isEqualTo(415);
        assertThat(asking().accept("text/html")
                        .body(request("ping", "{}"))
                        .post("/mcp")
                        .statusCode())
                .isEqualTo(406);
        var large = post(request("ping", "{\"x\":\"" + "x".repeat(70_000) + "\"}"));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.contentType()).startsWith("application/problem+json");
    }
}
