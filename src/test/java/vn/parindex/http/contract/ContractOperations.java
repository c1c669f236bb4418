package vn.parindex.http.contract;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every operation that the service publishes in its contract, with an address that stands for it. */
public final class ContractOperations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> OTHERWISE = Map.of("collection", "units", "release", "latest");

    private ContractOperations() {}

    public record Operation(String method, String path, JsonNode node, JsonNode document) {

        public String id() {
            return node.path("operationId").asText();
        }

        /** Empty for one that is for everybody. */
        public String role() {
            return node.path("x-required-role").asText("");
        }

        public boolean isRead() {
            return method.equals("GET");
        }

        public boolean takes(String parameter) {
            return parameters()
                    .filter(each -> !each.path("in").asText().equals("path"))
                    .anyMatch(each -> each.path("name").asText().equals(parameter));
        }

        public Stream<JsonNode> parameters() {
            return StreamSupport.stream(node.path("parameters").spliterator(), false)
                    .map(each -> each.has("$ref")
                            ? document.at(each.path("$ref").asText().substring(1))
                            : each);
        }

        /** The types of its answer. */
        public List<String> types() {
            var types = new ArrayList<String>();
            node.path("responses").path("200").path("content").fieldNames().forEachRemaining(types::add);
            return types;
        }

        /** With the contract's own examples for what it needs, but for this release. */
        public String address(String release) {
            String address = path;
            var query = new ArrayList<String>();
            for (JsonNode parameter : parameters().toList()) {
                String name = parameter.path("name").asText();
                String value = name.equals("release")
                        ? release
                        : parameter.has("example")
                                ? ContractReads.text(parameter.path("example"))
                                : OTHERWISE.getOrDefault(name, "");
                if (parameter.path("in").asText().equals("path")) {
                    address = address.replace("{" + name + "}", value);
                } else if (parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean()) {
                    query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                }
            }
            return address + (query.isEmpty() ? "" : "?" + String.join("&", query));
        }
    }

    public static List<Operation> list() {
        try {
            var operations = new ArrayList<Operation>();
            JsonNode document =
                    JSON.readTree(given().get("/q/openapi?format=json").asString());
            document.path("paths")
                    .fields()
                    .forEachRemaining(path -> path.getValue().fields().forEachRemaining(each -> {
                        if (List.of("get", "put", "post", "delete", "patch").contains(each.getKey())) {
                            operations.add(new Operation(
                                    each.getKey().toUpperCase(), path.getKey(), each.getValue(), document));
                        }
                    }));
            return operations;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
