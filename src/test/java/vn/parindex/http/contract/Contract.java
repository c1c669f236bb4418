package vn.parindex.http.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The contract as the service publishes it, read strictly: properties it does not name are not allowed. */
final class Contract {

    /** A path of the contract and one of its methods. */
    record Operation(String path, String method, JsonNode node) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonNode partial;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = strict(document.deepCopy(), true);
        this.partial = strict(document.deepCopy(), false);
    }

    static Contract parse(String json) throws java.io.IOException {
        return new Contract(JSON.readTree(json));
    }

    private static JsonNode strict(JsonNode document, boolean required) {
        for (JsonNode schema : document.path("components").path("schemas")) {
            if (schema instanceof ObjectNode object && object.has("properties") && !object.has("allOf")) {
                if (!object.has("additionalProperties")) {
                    object.put("additionalProperties", false);
                }
                if (!required) {
                    object.remove("required");
                }
            }
        }
        return document;
    }

    /** The operation of a request; paths without variables come before those with. */
    Optional<Operation> findOperation(String method, String path) {
        List<String> templates = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(templates::add);
        return templates.stream()
                .filter(template -> matches(template, path.split("/")))
                .sorted((a, b) -> Long.compare(variables(a), variables(b)))
                .findFirst()
                .map(template -> new Operation(
                        template, method, document.path("paths").path(template).path(method)))
                .filter(operation -> !operation.node().isMissingNode());
    }

    private static long variables(String template) {
        return template.chars().filter(c -> c == '{').count();
    }

    private boolean matches(String template, String[] path) {
        String[] places = template.split("/");
        if (places.length != path.length) {
            return false;
        }
        for (int i = 0; i < path.length; i++) {
            boolean fits = places[i].startsWith("{")
                    ? path[i].matches(pattern(template, places[i].substring(1, places[i].length() - 1)))
                    : places[i].equals(path[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** The pattern that the contract gives for a variable of a path; without one, anything fits. */
    private String pattern(String template, String variable) {
        for (JsonNode operation : document.path("paths").path(template)) {
            for (JsonNode parameter : operation.path("parameters")) {
                if (parameter.path("name").asText().equals(variable)) {
                    return parameter.path("schema").path("pattern").asText(".*");
                }
            }
        }
        return ".*";
    }

    /** What the operation answers with this status, references followed. */
    Optional<JsonNode> findResponse(Operation operation, int status) {
        return Optional.of(resolve(operation.node().path("responses").path(String.valueOf(status))))
                .filter(response -> !response.isMissingNode());
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** What a body breaks of the schema at this place of a response's content; empty if nothing. */
    List<String> faults(JsonNode schema, JsonNode body, boolean someFieldsOnly) {
        String key = someFieldsOnly + schema.toString();
        return schemas.computeIfAbsent(key, k -> compile(schema, someFieldsOnly)).validate(body).stream()
                .map(message -> message.getInstanceLocation() + " " + message.getMessage())
                .toList();
    }

    List<String> problemFaults(JsonNode body) {
        ObjectNode problem = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
        return faults(problem, body, false);
    }

    private JsonSchema compile(JsonNode schema, boolean someFieldsOnly) {
        ObjectNode root = schema.deepCopy();
        root.set("components", (someFieldsOnly ? partial : document).path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
    }
}
