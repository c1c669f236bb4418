package vn.parindex.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of answers in the contract are what the service answers. */
@QuarkusTest
class ContractAnswersTest {

    private static final Path FILE = Path.of("src/main/resources" + ContractExamples.FILE);
    private static final String UPDATE = "mvn test -Dtest=ContractAnswersTest -Dparindex.contract.update=true";

    /** An example at its place in the file. */
    private record Example(String place, String type, ObjectNode node) {

        String request() {
            return node.path("request").asText();
        }

        /** Whether it can be asked for again: what only a publisher's session shows was recorded once, and keeps the schema. */
        boolean canBeAsked() {
            return !node.path("recorded").asBoolean();
        }
    }

    @Test
    void theExamplesAreWhatTheServiceAnswers() throws IOException {
        JsonNode file = ContractAnswers.JSON.readTree(FILE.toFile());
        List<String> differences = new ArrayList<>();
        for (Example example : examples(file)) {
            if (example.canBeAsked()) {
                JsonNode answer = ask(example);
                if (!answer.equals(example.node().path("answer"))) {
                    differences.add(example.place() + ": " + example.request());
                    example.node().set("answer", answer);
                }
            }
        }
        if (Boolean.getBoolean("parindex.contract.update")) {
            var lines = new DefaultPrettyPrinter();
            lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            Files.writeString(FILE, ContractAnswers.JSON.writer(lines).writeValueAsString(file) + "\n");
        } else {
            assertThat(differences)
                    .as(
                            "%s is not what the service answers. If the change is meant, run%n  %s%nand build anew.",
                            FILE, UPDATE)
                    .isEmpty();
        }
    }

    private static JsonNode ask(Example example) {
        String[] request = example.request().split(" ", 2);
        // Where no type is asked for, the normal answer comes; the charset of a body is of no matter to a request that
        // has none.
        Response response = given().urlEncodingEnabled(false)
                .accept(example.node().path("accept").asText("*/*"))
                .request(request[0], request[1]);
        assertThat(response.header("Content-Type")).as(example.request()).isEqualTo(example.type());
        return ContractAnswers.kept(example.type(), response.asString());
    }

    private static List<Example> examples(JsonNode file) {
        List<Example> examples = new ArrayList<>();
        file.path("operations").properties().forEach(operation -> operation
                .getValue()
                .properties()
                .forEach(status -> add(operation.getKey() + " " + status.getKey(), status.getValue(), examples)));
        file.path("responses").properties().forEach(response -> add(response.getKey(), response.getValue(), examples));
        assertThat(examples).isNotEmpty();
        return examples;
    }

    private static void add(String place, JsonNode byType, List<Example> examples) {
        for (Map.Entry<String, JsonNode> each : byType.properties()) {
            examples.add(new Example(place, each.getKey(), (ObjectNode) each.getValue()));
        }
    }

    @Test
    void everyExampleIsAsTheContractSays() throws IOException {
        JsonNode document = ContractAnswers.JSON.readTree(
                given().get("/q/openapi?format=json").asString());
        Contract contract = Contract.parse(document.toString());
        List<String> faults = new ArrayList<>();
        for (JsonNode content : document.findValues("content")) {
            for (Map.Entry<String, JsonNode> media : content.properties()) {
                JsonNode example = media.getValue().path("examples").path("answer");
                if (!example.isMissingNode() && media.getKey().contains("json")) {
                    contract.faults(media.getValue().path("schema"), example.path("value"), false)
                            .forEach(fault -> faults.add(example.path("summary").asText() + ": " + fault));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyJsonAnswerHasAnExample() throws IOException {
        JsonNode document = ContractAnswers.JSON.readTree(
                given().get("/q/openapi?format=json").asString());
        List<String> bare = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().forEach(operation -> operation
                .path("responses")
                .properties()
                .forEach(response -> addBare(operation.path("operationId").asText() + " ", response, bare))));
        document.path("components").path("responses").properties().forEach(response -> addBare("", response, bare));
        assertThat(bare).isEmpty();
    }

    private static void addBare(String operation, Map.Entry<String, JsonNode> response, List<String> bare) {
        response.getValue().path("content").properties().forEach(media -> {
            boolean json = media.getKey().equals(Media.JSON) || media.getKey().equals(Problem.MEDIA_TYPE);
            if (json && !media.getValue().has("examples")) {
                bare.add(operation + response.getKey() + " " + media.getKey());
            }
        });
    }
}
