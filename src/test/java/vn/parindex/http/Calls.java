package vn.parindex.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.parindex.http.contract.ContractCheck;

/** Calls the running service as a client does: {@code get("/rankings/sipas/2019", "unit=Hà Nội")}. Every answer is checked against the contract. */
public final class Calls {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Calls() {}

    /** The body of a 200; {@code parameters} are {@code name=value}, not yet encoded. */
    public static JsonNode get(String path, String... parameters) {
        Response response = call(path, parameters);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return json(response.asString());
    }

    /** The problem of an answer with this status, its faults checked to name a place and to be told. */
    public static JsonNode refused(int status, String path, String... parameters) {
        Response response = call(path, parameters);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        JsonNode problem = json(response.asString());
        assertThat(list(problem.path("errors"), "detail")).isNotEmpty().doesNotContain("");
        return problem;
    }

    /** The answer, whatever it is, to a path below /api/v1. */
    public static Response call(String path, String... parameters) {
        String query = Stream.of(parameters)
                .map(Calls::encoded)
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
        return follow("/api/v1" + path + (query.isEmpty() ? "" : "?" + query));
    }

    /** The answer to a reference that the service gave, byte for byte. */
    public static Response follow(String reference) {
        return given().filter(new ContractCheck()).urlEncodingEnabled(false).get(reference);
    }

    /** The rows of a CSV answer, each by its column names. */
    public static List<Map<String, String>> csv(String path, String... parameters) {
        Response response = call(path, parameters);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/csv");
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(response.asString()))
                    .stream()
                    .map(CSVRecord::toMap)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }

    /** What stands at this pointer ({@code unit/id}) in each element, numbers as they were printed; {@code ""} is the element itself. */
    public static List<String> list(JsonNode array, String pointer) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.at(pointer.isEmpty() ? "" : "/" + pointer).asText())
                .toList();
    }

    /** The element of an answer's {@code items} about this unit. */
    public static JsonNode unit(JsonNode answer, String id) {
        List<JsonNode> found = new ArrayList<>();
        answer.path("items").forEach(item -> {
            if (item.at("/unit/id").asText().equals(id)) {
                found.add(item);
            }
        });
        assertThat(found).as(id).hasSize(1);
        return found.get(0);
    }

    private static String encoded(String parameter) {
        int sign = parameter.indexOf('=');
        return parameter.substring(0, sign) + "="
                + URLEncoder.encode(parameter.substring(sign + 1), StandardCharsets.UTF_8);
    }
}
