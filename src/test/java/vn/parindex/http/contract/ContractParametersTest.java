package vn.parindex.http.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.parindex.database.H2Test;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Sdmx;

/** An open read takes the parameters that the contract gives it and no other, and reads them as what the contract says they are. */
@H2Test
class ContractParametersTest {

    private static final String NO_PARAMETER = "zzzzqq";

    /** Two words at once, which are a year, a day, a number or a unit nowhere. */
    private static final String NO_VALUE = "zz1,zz2";

    /** One GET of the contract that needs no credential; its parameters with references followed. */
    private record Read(String id, String address, List<JsonNode> parameters) {

        List<JsonNode> inQuery() {
            return parameters.stream()
                    .filter(each -> each.path("in").asText().equals("query"))
                    .toList();
        }

        /** The address with one parameter and the others that it must not be without. */
        String with(String name, String value) {
            return inQuery().stream()
                    .filter(each -> each.path("required").asBoolean()
                            && !each.path("name").asText().equals(name))
                    .map(each -> "&" + each.path("name").asText() + "=" + String.join(",", words(each.path("example"))))
                    .collect(Collectors.joining("", address + "?" + name + "=" + value, ""));
        }
    }

    @TestFactory
    Stream<DynamicTest> anOperationTakesWhatIsDocumentedAndNothingElse() {
        return reads().filter(read -> !Sdmx.isAt(read.address()))
                .map(read -> DynamicTest.dynamicTest(read.id(), () -> {
                    JsonNode fault = fault(read, NO_PARAMETER, "1");
                    Set<String> documented = read.inQuery().stream()
                            .map(each -> each.path("name").asText())
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertThat(new TreeSet<>(words(fault.path("allowed")))).isEqualTo(documented);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoSuchValueIsRefusedByItsName() {
        return reads().flatMap(read -> read.inQuery().stream()
                .filter(each -> !Sdmx.isAt(read.address()) && isTyped(each.path("schema")))
                .map(each -> DynamicTest.dynamicTest(
                        read.id() + " " + each.path("name").asText(), () -> check(read, each))));
    }

    private static boolean isTyped(JsonNode schema) {
        return !schema.path("type").asText().equals("string") || schema.has("enum") || schema.has("format");
    }

    private static void check(Read read, JsonNode parameter) {
        String name = parameter.path("name").asText();
        JsonNode schema = parameter.path("schema");
        JsonNode fault = fault(read, name, NO_VALUE);
        boolean list = schema.path("type").asText().equals("array");
        boolean byWord = list && !name.equals("year");
        assertThat(fault.path("value").asText()).isEqualTo(byWord ? "zz1" : NO_VALUE);
        if (schema.has("enum") && !name.equals("format")) {
            assertThat(words(fault.path("allowed"))).containsExactlyInAnyOrderElementsOf(words(schema.path("enum")));
        }
        if (schema.path("type").asText().equals("integer")) {
            fault(read, name, String.valueOf(schema.path("minimum").asInt() - 1));
            fault(read, name, String.valueOf(schema.path("maximum").asInt() + 1));
        }
    }

    /** What the service says of a parameter's value; fails where it takes it. */
    private static JsonNode fault(Read read, String name, String value) {
        String body = given().urlEncodingEnabled(false)
                .get(read.with(name, value))
                .then()
                .statusCode(400)
                .extract()
                .asString();
        return StreamSupport.stream(json(body).path("errors").spliterator(), false)
                .filter(each -> each.path("parameter").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + "=" + value + " is not named: " + body));
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(each -> words.add(each.asText()));
        return words;
    }

    private static Stream<Read> reads() {
        JsonNode contract = json(given().get("/q/openapi?format=json").asString());
        List<Read> reads = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            JsonNode operation = path.getValue().path("get");
            if (!operation.isMissingNode() && operation.path("security").isMissingNode()) {
                reads.add(read(contract, path.getKey(), operation));
            }
        }
        assertThat(reads).isNotEmpty();
        return reads.stream();
    }

    private static Read read(JsonNode contract, String path, JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        String address = path;
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter =
                    each.has("$ref") ? contract.at(each.path("$ref").asText().substring(1)) : each;
            parameters.add(parameter);
            address = address.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        return new Read(operation.path("operationId").asText(), address, parameters);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + Fault.abbreviated(text), e);
        }
    }
}
