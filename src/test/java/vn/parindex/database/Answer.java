package vn.parindex.database;

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
import java.util.List;
import java.util.stream.StreamSupport;
import vn.parindex.http.contract.ContractCheck;

/** A JSON answer of the service, with its numbers as they were printed; every answer is checked against the contract. */
public record Answer(JsonNode body) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /** A request whose address goes out as it is written and whose redirects are not followed. */
    public static RequestSpecification asking() {
        return given().urlEncodingEnabled(false).redirects().follow(false).filter(new ContractCheck());
    }

    /** What a GET of this address answers with 200. */
    public static Answer to(String address) {
        return of(asking().get(address), 200);
    }

    /** The problem that a GET of this address answers with this status, in English. */
    public static Answer problem(int status, String address) {
        return of(asking().header("Accept-Language", "en").get(address), status);
    }

    public static Answer of(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        try {
            return new Answer(JSON.readTree(response.asString()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.asString(), e);
        }
    }

    /** The node at a JSON pointer, which must exist. */
    public JsonNode at(String pointer) {
        var node = body.at(pointer);
        assertThat(node.isMissingNode()).as(pointer + " in " + body).isFalse();
        return node;
    }

    /** The text or printed number at a JSON pointer; null where the answer says null. */
    public String text(String pointer) {
        var node = at(pointer);
        return node.isNull() ? null : node.asText();
    }

    public int number(String pointer) {
        return at(pointer).intValue();
    }

    /** The elements of the array at a pointer, each as an answer of its own. */
    public List<Answer> list(String pointer) {
        return StreamSupport.stream(at(pointer).spliterator(), false)
                .map(Answer::new)
                .toList();
    }

    /** One text of each element of the array at a pointer. */
    public List<String> texts(String pointer, String inside) {
        return list(pointer).stream().map(each -> each.text(inside)).toList();
    }
}
