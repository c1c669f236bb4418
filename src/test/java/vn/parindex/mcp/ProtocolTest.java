package vn.parindex.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.mcp.Assistant.asking;
import static vn.parindex.mcp.Assistant.call;
import static vn.parindex.mcp.Assistant.error;
import static vn.parindex.mcp.Assistant.post;
import static vn.parindex.mcp.Assistant.read;
import static vn.parindex.mcp.Assistant.request;
import static vn.parindex.mcp.Assistant.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;

/** The protocol at {@code /mcp}: versions, messages, errors, and who may ask. */
@H2Test
class ProtocolTest {

    /** A question that each tool answers. */
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("find", "{\"query\":\"quang ninh\"}");
        QUESTIONS.put("coverage", "{}");
        QUESTIONS.put("ranking", "{\"indicator\":\"par-index\",\"year\":2019}");
        QUESTIONS.put("figure", "{\"indicator\":\"par-index\",\"year\":2019,\"unit\":\"quang-ninh\"}");
        QUESTIONS.put("history", "{\"unit\":\"quang-ninh\"}");
        QUESTIONS.put("comparison", "{\"unit\":[\"quang-ninh\",\"ha-noi\"],\"year\":\"2019\"}");
        QUESTIONS.put("summary", "{\"indicator\":\"sipas\",\"year\":\"latest\"}");
        QUESTIONS.put("checks", "{}");
        QUESTIONS.put("what_if", "{\"indicator\":\"par-index\",\"year\":2023,\"unit\":\"bac-giang\",\"score\":90.50}");
        QUESTIONS.put("chart", "{\"indicator\":\"par-index\"}");
        QUESTIONS.put("changes", "{}");
    }

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
    void everyToolIsTypedOnBothSidesAndOnlyReads() {
        var tools = result("tools/list", "{}").path("tools");
        assertThat(StreamSupport.stream(tools.spliterator(), false)
                        .map(tool -> tool.path("name").asText()))
                .containsExactlyElementsOf(QUESTIONS.keySet());
        for (var tool : tools) {
            var name = tool.path("name").asText();
            assertThat(tool.at("/inputSchema/type").asText()).as(name).isEqualTo("object");
            assertThat(tool.at("/inputSchema/properties/language/enum").toString())
                    .as(name)
                    .isEqualTo("[\"vi\",\"en\"]");
            assertThat(tool.at("/annotations/readOnlyHint").asBoolean())
                    .as(name)
                    .isTrue();
            assertThat(tool.at("/annotations/idempotentHint").asBoolean())
                    .as(name)
                    .isTrue();
            var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(tool.path("outputSchema"));
            for (var language : new String[] {"vi", "en"}) {
                var told = call(
                        name,
                        QUESTIONS
                                .get(name)
                                .replaceFirst(
                                        "\\{",
                                        "{\"language\":\"" + language + "\""
                                                + (QUESTIONS.get(name).equals("{}") ? "" : ",")));
                assertThat(told.isError()).as(name + told.text()).isFalse();
                assertThat(schema.validate(told.content()))
                        .as(name + told.content())
                        .isEmpty();
                assertThat(told.text())
                        .as(name)
                        .contains(told.content().path("release").asText());
            }
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(tool.path("inputSchema"))
                            .validate(read(QUESTIONS.get(name))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void descriptionsAreInTheLanguageThatIsPreferred() {
        var english = read(asking().header("Accept-Language", "en")
                .body(request("tools/list", "{}"))
                .post("/mcp"));
        assertThat(english.at("/result/tools/0/title").asText()).isEqualTo("Find what is meant");
        assertThat(result("tools/list", "{}").at("/tools/0/title").asText()).isEqualTo("Tìm điều được hỏi");
    }

    @Test
    void wrongArgumentsAreAllToldAtOnceInTheWordsOfHttp() {
        var told = call(
                "ranking",
                "{\"indicator\":\"par-index\",\"year\":\"abc\",\"sort\":\"up\",\"unitt\":\"x\",\"language\":\"en\"}");
        assertThat(told.isError()).isTrue();
        var problem = Answer.problem(400, "/api/v1/rankings/par-index/abc?sort=up&unitt=x");
        assertThat(problem.texts("/errors", "/detail"))
                .allSatisfy(detail -> assertThat(told.text()).contains(detail));
        assertThat(told.text()).contains("Probably meant: unit");
        assertThat(told.result().at("/_meta/vn.parindex~1problem/code").asText())
                .isEqualTo("invalid-request");
    }

    @Test
    void whatIsAbsentOrOfTheWrongFormIsNamed() {
        assertThat(call("figure", "{\"indicator\":\"par-index\",\"year\":true}").text())
                .contains("“year” phải là một năm như 2019", "Thiếu “unit”");
        assertThat(call("checks", "{\"limit\":0,\"language\":\"en\"}").text()).contains("whole number from 1 to 50");
        assertThat(call("chart", "{\"indicator\":\"par-index\",\"chart\":\"map\"}")
                        .text())
                .contains("Được nhận: svg, png");
        assertThat(call("find", "{\"query\":\"x\",\"language\":\"fr\"}").text()).contains("Được nhận: vi, en");
    }

    @Test
    void whatIsNotFoundIsTheProblemOfHttp() {
        var told = call(
                "figure", "{\"indicator\":\"par-index\",\"year\":2019,\"unit\":\"quang nimh\",\"language\":\"en\"}");
        var problem = Answer.problem(404, "/api/v1/figures/par-index/2019/quang%20nimh");
        assertThat(told.isError()).isTrue();
        assertThat(told.text()).contains(problem.text("/detail")).contains("quang-ninh");
        assertThat(call("ranking", "{\"indicator\":\"par-index\",\"year\":2019,\"release\":\"nope\"}")
                        .text())
                .contains("release-not-found");
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

    @Test
    void aReleaseIsPinnedAndPagesGoOn() {
        var release = Answer.to("/api/v1").text("/release/id");
        var first = call(
                "ranking", "{\"indicator\":\"par-index\",\"year\":2019,\"limit\":5,\"release\":\"" + release + "\"}");
        var next = first.content().path("next").asText();
        var second = call(
                "ranking",
                "{\"indicator\":\"par-index\",\"year\":2019,\"limit\":5,\"release\":\"" + release + "\",\"cursor\":\""
                        + next + "\"}");
        var all = Answer.to("/api/v1/rankings/par-index/2019").texts("/items", "/unit/id");
        var units = Stream.of(first, second)
                .flatMap(told ->
                        StreamSupport.stream(told.content().path("items").spliterator(), false))
                .map(item -> item.path("unit").asText());
        assertThat(units).containsExactlyElementsOf(all.subList(0, 10));
        assertThat(first.text()).contains(next);
    }

    @Test
    void chartsComeAsASpecificationWithItsDataAsLinesAndAsDots() {
        var vega = call("chart", "{\"indicator\":\"par-index\",\"year\":2019,\"top\":50}");
        var values = vega.content().at("/spec/data/values");
        assertThat(values).hasSize(50);
        assertThat(values.get(0).path("figure").asText()).isEqualTo("90.09");
        assertThat(StreamSupport.stream(values.spliterator(), false)
                        .filter(value -> value.path("figure").isNull())
                        .map(value -> value.path("label").asText()))
                .as("what is not known says so")
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label).contains("có công bố nhưng chưa có"));
        var svg = call("chart", "{\"indicator\":\"par-index\",\"year\":2019,\"chart\":\"map\",\"format\":\"svg\"}");
        assertThat(svg.result().at("/content/1/resource/text").asText()).startsWith("<svg");
        var png = call(
                "chart",
                "{\"indicator\":\"par-index\",\"chart\":\"history\",\"unit\":\"quang ninh\",\"format\":\"png\"}");
        assertThat(png.result().at("/content/1/type").asText()).isEqualTo("image");
        assertThat(png.result().at("/content/1/data").asText()).startsWith("iVBORw0KGgo");
        var address = png.content().path("url").asText();
        assertThat(asking().accept("*/*").urlEncodingEnabled(false).get(address).statusCode())
                .as(address)
                .isEqualTo(200);
    }

    @Test
    void unitsThroughTheYearsAreDrawnWithBreaksAndRangesOfPlaces() {
        var told = call(
                "chart",
                "{\"chart\":\"comparison\",\"indicator\":\"par-index\",\"unit\":[\"quang-ninh\",\"hung-yen\"],\"year\":\"2017..2023\"}");
        var spec = told.content().path("spec");
        var grid = Answer.to("/api/v1/comparison?unit=quang-ninh,hung-yen&indicator=par-index&year=2017..2023");
        assertThat(spec.at("/data/values")).hasSize(grid.list("/items").size());
        assertThat(spec.path("vconcat")).as("figures, and places").hasSize(2);
        var values = StreamSupport.stream(spec.at("/data/values").spliterator(), false)
                .toList();
        assertThat(values).anySatisfy(value -> {
            assertThat(value.path("unit").asText()).isEqualTo("Hưng Yên");
            assertThat(value.path("best").asInt())
                    .isLessThan(value.path("worst").asInt());
        });
        assertThat(values.stream().filter(value -> value.path("figure").isNull()))
                .allSatisfy(value -> assertThat(value.path("label").asText()).isNotEmpty());
        for (var panel : spec.path("vconcat")) {
            assertThat(panel.at("/layer/0/mark/type").asText()).isEqualTo("rule");
            assertThat(panel.at("/layer/0/data/values"))
                    .hasSize(1)
                    .allSatisfy(value -> assertThat(value.path("year").asInt()).isEqualTo(2022));
            assertThat(panel.at("/encoding/color/field").asText()).isEqualTo("unit");
        }
        assertThat(told.content().has("url")).isFalse();
        var both = call("chart", "{\"chart\":\"history\",\"indicator\":\"par-index,sipas\",\"unit\":\"quang-ninh\"}");
        assertThat(both.content().at("/spec/vconcat")).as("two panels for each").hasSize(4);
        assertThat(call("chart", "{\"chart\":\"comparison\",\"indicator\":\"par-index\"}")
                        .text())
                .contains("unit");
        assertThat(call(
                                "chart",
                                "{\"chart\":\"comparison\",\"indicator\":\"par-index\",\"unit\":\"quang-ninh,ha-noi\",\"format\":\"png\"}")
                        .text())
                .contains("Được nhận: vega-lite");
    }

    @Test
    void whatIsFoundSaysHowItIsAskedFor() {
        var told = call("find", "{\"query\":\"quang ninh 2019 sipas\"}");
        var over = Answer.to("/api/v1/search?q=quang%20ninh%202019%20sipas&limit=5");
        assertThat(told.content().path("total").asInt()).isEqualTo(over.number("/total"));
        var labels = new ArrayList<String>();
        told.content()
                .path("items")
                .forEach(item -> labels.add(item.path("label").asText()));
        assertThat(labels).containsExactlyElementsOf(over.texts("/items", "/label/vi"));
        assertThat(told.text()).contains("figure(indicator=sipas, year=2019, unit=quang-ninh)");
        for (var item : told.content().path("items")) {
            if (item.has("tool")) {
                var answer =
                        call(item.path("tool").asText(), item.path("arguments").toString());
                assertThat(answer.isError()).as(item.toString()).isFalse();
            }
        }
        assertThat(call("find", "{\"query\":\"xyzzy\"}").text()).contains("Không tìm thấy “xyzzy”");
        assertThat(call("find", "{\"query\":\"pci 2023\",\"language\":\"en\"}").text())
                .contains("another index");
        assertThat(call("find", "{\"query\":\"quagn ninh\"}").text()).contains("gần nhất là", "id quang-ninh");
        var page = call("find", "{\"query\":\"hung yen\",\"limit\":1}");
        var next = call(
                "find",
                "{\"query\":\"hung yen\",\"limit\":1,\"cursor\":\""
                        + page.content().path("next").asText() + "\"}");
        assertThat(next.content().at("/items/0/id").asText())
                .startsWith("hung-yen")
                .isNotEqualTo(page.content().at("/items/0/id").asText());
    }

    @Test
    void everyResourceCanBeReadAndSaysBothLanguages() {
        var resources = result("resources/list", "{}").path("resources");
        assertThat(resources).hasSize(5);
        for (var resource : resources) {
            var uri = resource.path("uri").asText();
            var content = result("resources/read", "{\"uri\":\"" + uri + "\"}").at("/contents/0");
            assertThat(content.path("mimeType")).isEqualTo(resource.path("mimeType"));
            assertThat(content.path("text").asText()).as(uri).hasSizeGreaterThan(300);
        }
        var units = result("resources/read", "{\"uri\":\"parindex://units\"}")
                .at("/contents/0/text")
                .asText();
        assertThat(units.lines().count() - 1)
                .isEqualTo(Answer.to("/api/v1/units?limit=1").number("/total"));
    }

    @Test
    void anAddressThatIsFilledSaysWhatItsToolSays() {
        var templates = result("resources/templates/list", "{}").path("resourceTemplates");
        assertThat(templates).hasSize(5);
        for (var template : templates) {
            var uri = template.path("uriTemplate").asText();
            var filled = uri.replace("{indicator}", "par-index")
                    .replace("{year}", "2019")
                    .replace("{unit}", "Qu%E1%BA%A3ng%20Ninh");
            var content =
                    result("resources/read", "{\"uri\":\"" + filled + "\"}").at("/contents/0");
            assertThat(content.path("uri").asText()).isEqualTo(filled);
            assertThat(content.path("mimeType").asText()).isEqualTo("text/plain");
            assertThat(content.path("text").asText()).as(filled).contains("Trích dẫn: ");
        }
        assertThat(result("resources/read", "{\"uri\":\"parindex://figures/par-index/2019/quang-ninh\"}")
                        .at("/contents/0/text")
                        .asText())
                .isEqualTo(call("figure", "{\"indicator\":\"par-index\",\"year\":2019,\"unit\":\"quang-ninh\"}")
                        .text());
        var unknown = error("resources/read", "{\"uri\":\"parindex://units/quang%20nimh\"}");
        assertThat(unknown.path("code").intValue()).isEqualTo(-32002);
        assertThat(unknown.path("message").asText()).contains("quang-ninh");
    }

    private static JsonNode completed(String ref, String argument, String value, String context) {
        return result(
                        "completion/complete",
                        "{\"ref\":%s,\"argument\":{\"name\":\"%s\",\"value\":\"%s\"}%s}"
                                .formatted(ref, argument, value, context))
                .path("completion");
    }

    private static List<String> values(JsonNode completion) {
        var values = new ArrayList<String>();
        completion.path("values").forEach(value -> values.add(value.asText()));
        return values;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ref/prompt|name|one-unit-over-time|unit|quang ni|quang-ninh",
                "ref/prompt|name|mot-don-vi-qua-cac-nam|don_vi|tphcm|ho-chi-minh-2025",
                "ref/prompt|name|compare|units|quang-ninh,hà nộ|quang-ninh,ha-noi",
                "ref/prompt|name|who-led|indicator|sip|sipas",
                "ref/prompt|name|ai-dan-dau|chi_so|hài lò|sipas",
                "ref/prompt|name|who-led|year||latest",
                "ref/prompt|name|so-sanh|nam|2019..202|2019..2024",
                "ref/prompt|name|compare|year|201|2019",
                "ref/resource|uri|parindex://figures/{indicator}/{year}/{unit}|unit|hai ph|hai-phong",
                "ref/resource|uri|parindex://rankings/{indicator}/{year}|indicator|par-index.st|par-index.steering"
            })
    void whatIsTypedIsCompletedByWhatToolsTake(
            String type, String key, String name, String argument, String typed, String wanted) {
        var ref = "{\"type\":\"%s\",\"%s\":\"%s\"}".formatted(type, key, name);
        var completion = completed(ref, argument, typed == null ? "" : typed, "");
        assertThat(values(completion)).contains(wanted).hasSizeLessThanOrEqualTo(100);
        assertThat(completion.path("hasMore").asBoolean())
                .isEqualTo(completion.path("total").asInt() > values(completion).size());
    }

    @Test
    void yearsAreThoseOfTheIndicatorThatIsNamedAlready() {
        var ref = "{\"type\":\"ref/prompt\",\"name\":\"who-led\"}";
        var context = ",\"context\":{\"arguments\":{\"indicator\":\"%s\"}}";
        assertThat(values(completed(ref, "year", "", context.formatted("par-index"))))
                .contains("2012");
        assertThat(values(completed(ref, "year", "", context.formatted("SIPAS"))))
                .startsWith("latest")
                .contains("2019")
                .doesNotContain("2012");
        var provinces = Answer.to("/api/v1/units?type=province&on=2026-01-01&limit=1");
        var unit = "{\"type\":\"ref/prompt\",\"name\":\"after-a-merger\"}";
        assertThat(completed(unit, "unit", "", "").path("total").asInt()).isEqualTo(provinces.number("/total"));
        assertThat(values(completed("{\"type\":\"ref/prompt\",\"name\":\"what-is-new\"}", "release", "", "")))
                .containsExactlyElementsOf(Answer.to("/api/v1/releases").texts("/items", "/id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"ref/prompt\",\"name\":\"who-leds\"}|year|who-led",
                "{\"type\":\"ref/prompt\",\"name\":\"who-led\"}|yaer|year",
                "{\"type\":\"ref/resource\",\"uri\":\"parindex://unit/{unit}\"}|unit|parindex://units/{unit}",
                "{\"type\":\"ref/tool\",\"name\":\"find\"}|query|ref/prompt"
            })
    void whatCannotBeCompletedIsToldWithWhatCan(String ref, String argument, String right) {
        var error = error(
                "completion/complete",
                "{\"ref\":" + ref + ",\"argument\":{\"name\":\"" + argument + "\",\"value\":\"\"}}");
        assertThat(error.path("code").intValue()).isEqualTo(-32602);
        assertThat(error.toString()).contains(right);
    }

    @Test
    void everyPromptIsThereInBothLanguagesAndIsFilled() {
        var prompts = result("prompts/list", "{}").path("prompts");
        assertThat(prompts).hasSize(12);
        for (var prompt : prompts) {
            var arguments = new StringBuilder();
            prompt.path("arguments").forEach(argument -> arguments
                    .append(arguments.isEmpty() ? "" : ",")
                    .append("\"" + argument.path("name").asText() + "\":\"@@\""));
            var text = result(
                            "prompts/get",
                            "{\"name\":\"" + prompt.path("name").asText() + "\",\"arguments\":{" + arguments + "}}")
                    .at("/messages/0/content/text")
                    .asText();
            assertThat(text).contains("@@").doesNotContain("{", "}");
        }
    }
}
