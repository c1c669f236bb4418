package vn.parindex.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What generators have tripped over is not in the committed contract. */
class ContractShapeTest {

    /** What readers may send. */
    private static final Set<String> OPEN_WRITES = Set.of("suggestSource");

    private final JsonNode contract = read();

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(Path.of("openapi/openapi.json").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void noComponentHasTheNameOfAnotherWhateverItsKindAndCase() {
        Map<String, String> places = new HashMap<>();
        List<String> twice = new ArrayList<>();
        contract.path("components")
                .properties()
                .forEach(kind -> kind.getValue().fieldNames().forEachRemaining(name -> {
                    String place = kind.getKey() + "/" + name;
                    String other = places.put(name.toLowerCase(Locale.ROOT), place);
                    if (other != null) {
                        twice.add(other + " and " + place);
                    }
                }));
        assertThat(twice).isEmpty();
    }

    @Test
    void aReferenceHasNoTypeBesideIt() {
        assertThat(places(node -> node.has("$ref") && node.has("type"))).isEmpty();
        assertThat(places(node -> node.has("anyOf") && node.has("type"))).isEmpty();
    }

    @Test
    void aNumberIsADoubleAndAnEnumHasAType() {
        assertThat(places(node ->
                        isOf(node, "number") && !node.path("format").asText().equals("double")))
                .isEmpty();
        assertThat(places(node -> node.path("enum").isArray() && !node.has("type")))
                .isEmpty();
    }

    private static boolean isOf(JsonNode schema, String type) {
        JsonNode said = schema.path("type");
        return said.asText().equals(type)
                || StreamSupport.stream(said.spliterator(), false)
                        .anyMatch(each -> each.asText().equals(type));
    }

    @Test
    void aPatternHoldsForTheWholeValue() {
        assertThat(places(node -> node.path("pattern").isTextual()
                        && !node.path("pattern").asText().matches("\\^.*\\$")))
                .isEmpty();
    }

    @Test
    void aListIsSeparatedByCommas() {
        assertThat(places(node -> node.path("in").asText().equals("query")
                        && isOf(node.path("schema"), "array")
                        && node.path("explode").asBoolean(true)))
                .isEmpty();
    }

    @Test
    void noTwoPathsFitOneAddress() {
        List<String[]> paths = new ArrayList<>();
        contract.path("paths").fieldNames().forEachRemaining(path -> paths.add(path.split("/")));
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (isAmbiguous(paths.get(i), paths.get(j))) {
                    alike.add(String.join("/", paths.get(i)) + " and " + String.join("/", paths.get(j)));
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    /** Where one has a variable the other has a word, and the reverse, so that neither comes first; or both say the same. */
    private static boolean isAmbiguous(String[] one, String[] other) {
        if (one.length != other.length) {
            return false;
        }
        boolean oneWider = false;
        boolean otherWider = false;
        for (int i = 0; i < one.length; i++) {
            boolean first = one[i].startsWith("{");
            boolean second = other[i].startsWith("{");
            if (!first && !second && !one[i].equals(other[i])) {
                return false;
            }
            oneWider |= first && !second;
            otherWider |= second && !first;
        }
        return oneWider == otherWider;
    }

    @Test
    void itSaysWhereTheServiceIsAndWhatNeedsACredential() {
        assertThat(contract.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(contract.path("security").isArray()).isTrue();
        contract.path("paths").forEach(path -> path.properties()
                .forEach(operation -> assertThat(operation.getKey().equals("get")
                                || operation.getValue().has("security")
                                || OPEN_WRITES.contains(
                                        operation.getValue().path("operationId").asText()))
                        .as(operation.getValue().path("operationId").asText())
                        .isTrue()));
    }

    /** A word that looks like a number becomes one where the type does not say otherwise, and generators of clients fail on it. */
    @Test
    void wordsToChooseFromAreOfTheTypeOfTheirParameter() {
        contract.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("parameters").forEach(parameter -> {
                            var schema = parameter.path("schema");
                            boolean text = schema.path("type").asText().equals("string");
                            schema.path("enum").forEach(word -> assertThat(word.isTextual())
                                    .as("%s of %s: %s", parameter.path("name"), operation.path("operationId"), word)
                                    .isEqualTo(text));
                        })));
    }

    @Test
    void eachOperationListsTheFormatsThatItAnswers() {
        contract.path("paths")
                .forEach(path -> path.path("get").path("parameters").forEach(parameter -> {
                    if (parameter.path("name").asText().equals("format")) {
                        long types = path.at("/get/responses/200/content").properties().stream()
                                .map(type -> type.getKey().split(";")[0])
                                .distinct()
                                .count();
                        assertThat(parameter.path("schema").path("enum").size())
                                .as(path.path("get").path("operationId").asText())
                                .isEqualTo((int) types);
                    }
                }));
    }

    /** Where something holds, as pointers into the contract; examples are no schemas. */
    private List<String> places(Predicate<JsonNode> holds) {
        List<String> places = new ArrayList<>();
        walk("", contract, holds, places);
        return places;
    }

    private static void walk(String place, JsonNode node, Predicate<JsonNode> holds, List<String> places) {
        if (node.isObject() && holds.test(node)) {
            places.add(place);
        }
        node.properties().forEach(field -> {
            if (!field.getKey().equals("examples") && !field.getKey().equals("example")) {
                walk(place + "/" + field.getKey(), field.getValue(), holds, places);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(place + "/" + i, node.get(i), holds, places);
        }
    }
}
