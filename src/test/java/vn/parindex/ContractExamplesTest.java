package vn.parindex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.BothDatabases;
import vn.parindex.database.DatabaseTest;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.http.contract.ContractReads;

/** What the contract shows as an example must work when it is tried. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class ContractExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyOperationHasAnIdASummaryATagAndAnExampleForEveryPathParameter() {
        for (var operation : reads()) {
            assertThat(operation.operation().path("operationId").asText())
                    .as(operation.path())
                    .isNotBlank();
            assertThat(operation.operation().path("summary").asText())
                    .as(operation.path())
                    .isNotBlank();
            assertThat(operation.operation().path("tags").size())
                    .as(operation.path())
                    .isEqualTo(1);
            assertThat(operation.url(true)).as(operation.path()).doesNotContain("{");
        }
    }

    @TestFactory
    Stream<DynamicTest> theExamplesOfAnOperationGiveAnAnswerTogether() {
        return reads().stream().flatMap(operation -> Stream.of(operation.url(false), operation.url(true))
                .distinct()
                .map(url -> DynamicTest.dynamicTest(url, () -> {
                    var answer = given().filter(new ContractCheck())
                            .get(url)
                            .then()
                            .statusCode(operation.isOpen() ? 200 : 401)
                            .extract()
                            .asByteArray();
                    if (operation.isOpen()) {
                        BothDatabases.giveTheSame(url, answer);
                    }
                })));
    }

    /** One GET of the contract. */
    private record Read(String path, JsonNode operation) {

        boolean isOpen() {
            return operation.path("security").isEmpty();
        }

        /** The address that the examples make, with or without the optional parameters. */
        String url(boolean whole) {
            var address = path;
            var query = new ArrayList<String>();
            for (var parameter : operation.path("parameters")) {
                var example = ContractReads.text(parameter.path("example"));
                if (parameter.path("in").asText().equals("path") && !example.isEmpty()) {
                    address = address.replace("{" + parameter.path("name").asText() + "}", example);
                } else if (parameter.path("in").asText().equals("query")
                        && !example.isEmpty()
                        && (whole || parameter.path("required").asBoolean())) {
                    query.add(parameter.path("name").asText() + "=" + example.replace(" ", "%20"));
                }
            }
            return query.isEmpty() ? address : address + "?" + String.join("&", query);
        }
    }

    private static List<Read> reads() {
        var reads = new ArrayList<Read>();
        contract().path("paths").properties().forEach(path -> {
            if (path.getValue().has("get")) {
                reads.add(new Read(path.getKey(), path.getValue().get("get")));
            }
        });
        assertThat(reads).isNotEmpty();
        return reads;
    }

    private static JsonNode contract() {
        try {
            return JSON.readTree(given().get("/q/openapi?format=json").asByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
