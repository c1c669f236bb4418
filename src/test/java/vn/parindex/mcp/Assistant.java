package vn.parindex.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever asks by the protocol, without a model. */
final class Assistant {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /** A question that each tool answers. */
    static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

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

    private Assistant() {}

    /** What a tool said. */
    record Told(String text, JsonNode content, boolean isError, JsonNode result) {

        /** Of the text, in UTF-8. */
        int bytes() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        int contentBytes() {
            return content.toString().getBytes(StandardCharsets.UTF_8).length;
        }
    }

    static RequestSpecification asking() {
        return given().contentType("application/json").accept("application/json, text/event-stream");
    }

    static Response post(String body) {
        return asking().body(body).post("/mcp");
    }

    /** The result of a request, which must be none of an error. */
    static JsonNode result(String method, String params) {
        var answer = read(post(request(method, params)));
        assertThat(answer.path("error").isMissingNode()).as(answer.toString()).isTrue();
        return answer.path("result");
    }

    /** The error of a request. */
    static JsonNode error(String method, String params) {
        return read(post(request(method, params))).path("error");
    }

    static String request(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    static Told call(String tool, String arguments) {
        var result = result("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
        return new Told(
                result.at("/content/0/text").asText(),
                result.path("structuredContent"),
                result.path("isError").asBoolean(),
                result);
    }

    static JsonNode read(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isLessThan(500);
        return read(response.asString());
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }

    static List<String> values(JsonNode completion) {
        var values = new ArrayList<String>();
        completion.path("values").forEach(value -> values.add(value.asText()));
        return values;
    }
}
