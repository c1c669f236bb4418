package vn.parindex.http.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Shows in the contract what the service really answered: {@value #FILE} holds the requests and, written by the test that sends them,
 * the answers, shortened to the first item of each list.
 */
final class ContractExamples {

    static final String FILE = "/META-INF/openapi-examples.json";

    private static final String NAME = "answer";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JsonNode examples;

    private ContractExamples(JsonNode examples) {
        this.examples = examples;
    }

    static ContractExamples read() {
        try (InputStream file = ContractExamples.class.getResourceAsStream(FILE)) {
            return new ContractExamples(JSON.readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the examples of operations, by their ids, and of the problems that they share, by the names of the components. */
    void addTo(OpenAPI contract) {
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(this::addTo);
        contract.getComponents()
                .getResponses()
                .forEach((name, response) -> add(examples.path("responses").path(name), response));
    }

    private void addTo(Operation operation) {
        JsonNode answers = examples.path("operations").path(operation.getOperationId());
        operation.getResponses().getAPIResponses().forEach((status, response) -> add(answers.path(status), response));
    }

    private static void add(JsonNode byType, APIResponse response) {
        if (response.getContent() == null) {
            return;
        }
        for (Map.Entry<String, JsonNode> example : byType.properties()) {
            MediaType content = response.getContent().getMediaType(example.getKey());
            if (content != null) {
                content.addExample(
                        NAME,
                        OASFactory.createExample()
                                .summary(request(example.getValue()))
                                .value(JSON.convertValue(example.getValue().path("answer"), Object.class)));
            }
        }
    }

    /** What was sent: the header with it that decided the answer. */
    private static String request(JsonNode example) {
        String line = example.path("request").asText();
        return example.has("header") ? line + " (" + example.path("header").asText() + ")" : line;
    }
}
