package vn.parindex.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final String DOCUMENT = """
            {"paths": {"/units/{id}": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
              {"$ref": "#/components/schemas/Unit"}}}}, "404": {"$ref": "#/components/responses/404"}}}},
              "/units/all": {"get": {"responses": {}}}},
             "components": {"responses": {"404": {"description": "none"}}, "schemas": {"Unit": {"type": "object", "required": ["id", "name"],
              "properties": {"id": {"type": "string"}, "name": {"type": ["string", "null"]}}}}}}
            """;

    private final ObjectMapper json = new ObjectMapper();

    private List<String> faults(String body, boolean someFieldsOnly) throws IOException {
        Contract contract = Contract.parse(DOCUMENT);
        Contract.Operation operation = contract.findOperation("get", "/units/x").orElseThrow();
        var content = contract.findResponse(operation, 200)
                .orElseThrow()
                .path("content")
                .path("application/json");
        return contract.faults(content.path("schema"), json.readTree(body), someFieldsOnly);
    }

    @Test
    void whatTheContractSaysHasNoFaults() throws IOException {
        assertThat(faults("{\"id\": \"a\", \"name\": null}", false)).isEmpty();
    }

    @Test
    void wrongMissingAndUnknownPropertiesAreFaults() throws IOException {
        assertThat(faults("{\"id\": 1, \"name\": null}", false)).hasSize(1);
        assertThat(faults("{\"id\": \"a\"}", false)).hasSize(1);
        assertThat(faults("{\"id\": \"a\", \"name\": null, \"more\": 1}", false))
                .hasSize(1);
    }

    @Test
    void propertiesMayBeMissingOnlyWhereSomeFieldsWereAskedFor() throws IOException {
        assertThat(faults("{\"id\": \"a\"}", true)).isEmpty();
        assertThat(faults("{\"more\": \"a\"}", true)).hasSize(1);
    }

    @Test
    void exactPathsComeBeforeVariablesAndReferencesAreFollowed() throws IOException {
        Contract contract = Contract.parse(DOCUMENT);
        assertThat(contract.findOperation("get", "/units/all").orElseThrow().path())
                .isEqualTo("/units/all");
        assertThat(contract.findOperation("delete", "/units/all")).isEmpty();
        assertThat(contract.findOperation("get", "/unit/all")).isEmpty();
        var unit = contract.findOperation("get", "/units/x").orElseThrow();
        assertThat(contract.findResponse(unit, 404)
                        .orElseThrow()
                        .path("description")
                        .asText())
                .isEqualTo("none");
        assertThat(contract.findResponse(unit, 410)).isEmpty();
    }
}
