package vn.parindex.http.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.H2Test;
import vn.parindex.http.problem.Fault;

@H2Test
class ContractDriftTest {

    private static final String UPDATE = "mvn test -Dtest=ContractDriftTest -Dparindex.contract.update=true";

    @ParameterizedTest
    @CsvSource({"json, openapi/openapi.json", "yaml, openapi/openapi.yaml"})
    void theCommittedContractIsWhatTheServicePublishes(String format, Path committed) throws IOException {
        String published = given().get("/q/openapi?format=" + format).asString();
        if (Boolean.getBoolean("parindex.contract.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, published.strip() + "\n");
        }

        ObjectMapper mapper = format.equals("json") ? new ObjectMapper() : new ObjectMapper(new YAMLFactory());
        String kept = Files.exists(committed) ? Files.readString(committed) : "{}";
        List<String> differences = new ArrayList<>();
        compare("", tree(mapper, kept), tree(mapper, published), differences);

        assertThat(differences)
                .as(
                        "%s is not what the service publishes. If the change is meant, run%n  %s%nand commit openapi/.",
                        committed, UPDATE)
                .isEmpty();
    }

    private static JsonNode tree(ObjectMapper mapper, String text) throws IOException {
        JsonNode tree = mapper.readTree(text);
        return tree instanceof ObjectNode object ? object.without(List.of("servers")) : tree;
    }

    /** Tells each place where the trees differ, as {@code /paths/… committed -> published}. */
    private static void compare(String place, JsonNode committed, JsonNode published, List<String> differences) {
        if (committed.isObject() && published.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            committed.fieldNames().forEachRemaining(names::add);
            published.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(place + "/" + name, committed.path(name), published.path(name), differences));
        } else if (!committed.equals(published)) {
            differences.add(place + ": " + shown(committed) + " -> " + shown(published));
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "(nothing)" : Fault.abbreviated(node.toString());
    }
}
