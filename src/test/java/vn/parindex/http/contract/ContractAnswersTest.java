package vn.parindex.http.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.H2Test;
import vn.parindex.http.Lang;
import vn.parindex.http.Media;
import vn.parindex.http.RawClient;
import vn.parindex.http.problem.Problem;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.publishing.PublishedDatabase;

/** The examples of answers in the contract are what the service answers, on an installation as it is when it is new. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class ContractAnswersTest {

    /** In a request of the file: as much as nobody takes. */
    private static final String MUCH = "…";

    private static final String MORE = "quang-ninh,".repeat(1000);

    private static final Path FILE = Path.of("src/main/resources" + ContractExamples.FILE);
    private static final String UPDATE = "mvn test -Dtest=ContractAnswersTest -Dparindex.contract.update=true";

    /** What the service cannot be brought to here, told as it tells it; by the name of the response. */
    private static final Map<String, ProblemType> FAILURES = Map.of(
            "InternalError", ProblemType.INTERNAL_ERROR,
            "Unavailable", ProblemType.DATABASE_UNAVAILABLE,
            "TooManyRequests", ProblemType.TOO_MANY_REQUESTS,
            "InsufficientStorage", ProblemType.INSUFFICIENT_STORAGE);

    @TestHTTPResource("/")
    URI root;

    /** An example at its place in the file. */
    private record Example(String place, String type, ObjectNode node) {

        /** The one that its place in the contract has. */
        int status() {
            String[] parts = place.split(" ");
            return parts.length == 2 ? Integer.parseInt(parts[1]) : statusOf(parts[0]);
        }

        private static int statusOf(String response) {
            if (ContractComponents.SPELLINGS.containsValue(response)) {
                return 409;
            }
            return IntStream.range(400, 600)
                    .filter(status -> response.matches(
                            "(" + ContractComponents.SDMX + ")?" + ContractComponents.responseName(status)))
                    .findFirst()
                    .orElseThrow();
        }

        String request() {
            return node.path("request").asText();
        }

        /** Whether it is one of a publisher's session, which comes last because it changes what is read. */
        boolean isOfSession() {
            return node.path("session").asBoolean();
        }
    }

    @Inject
    PublishedDatabase database;

    @BeforeEach
    void begin() {
        database.holdTheShippedDataset();
        database.emptyTheLog();
    }

    @Test
    void theExamplesAreWhatTheServiceAnswers() throws IOException, InterruptedException {
        JsonNode file = ContractAnswers.JSON.readTree(FILE.toFile());
        List<Example> examples = examples(file);
        List<String> differences = new ArrayList<>();
        for (Example example : examples) {
            if (!example.isOfSession()) {
                compare(example, example.request(), ask(example), differences);
            }
        }
        var session = PublishingSession.run();
        for (Example example : examples) {
            if (FAILURES.containsKey(example.place())) {
                compare(example, example.request(), failure(FAILURES.get(example.place()), example), differences);
            } else if (example.isOfSession()) {
                var answer = session.get(example.place());
                assertThat(answer).as(example.place()).isNotNull();
                compare(example, answer.request(), kept(example, answer.response()), differences);
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

    private static void compare(Example example, String request, JsonNode answer, List<String> differences) {
        if (!answer.equals(example.node().path("answer")) || !request.equals(example.request())) {
            differences.add(example.place() + ": " + request);
            example.node().put("request", request).set("answer", answer);
        }
    }

    private JsonNode ask(Example example) throws IOException {
        String[] request = example.request().split(" ", 2);
        String header = example.node().path("header").asText();
        if (example.request().contains(MUCH) || header.contains(MUCH) || header.startsWith("Content-Length")) {
            String[] headers = header.isEmpty() ? new String[0] : new String[] {header.replace(MUCH, MORE)};
            var answer = new RawClient(root).send(example.request().replace(MUCH, MORE), headers);
            assertThat(answer.status()).as(example.place()).isEqualTo(example.status());
            assertThat(answer.header("Content-Type")).as(example.request()).isEqualTo(example.type());
            return ContractAnswers.kept(example.type(), answer.body());
        }
        RequestSpecification asking = given().urlEncodingEnabled(false);
        if (!header.isEmpty()) {
            asking.header(header.split(": ")[0], header.split(": ")[1]);
        }
        return kept(example, asking.request(request[0], request[1]));
    }

    private static JsonNode kept(Example example, Response response) {
        assertThat(response.statusCode()).as(example.place()).isEqualTo(example.status());
        assertThat(response.header("Content-Type")).as(example.request()).isEqualTo(example.type());
        return ContractAnswers.kept(example.type(), response.asString());
    }

    private static JsonNode failure(ProblemType type, Example example) throws IOException {
        String path = example.request().split("[ ?]")[1];
        Problem problem = Problem.of(ProblemException.of(type, type.explanation()), Lang.EN, path, "");
        return ContractAnswers.kept(Problem.MEDIA_TYPE, ContractAnswers.JSON.writeValueAsString(problem));
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
            // SDMX cannot be brought to these here, and its errors are not written apart from an answer.
            boolean failure = List.of("SdmxInternalError", "SdmxUnavailable").contains(response.getKey());
            if (json && !failure && !media.getValue().has("examples")) {
                bare.add(operation + response.getKey() + " " + media.getKey());
            }
        });
    }
}
