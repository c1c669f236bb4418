package vn.parindex.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.restassured.RestAssured;
import io.smallrye.openapi.runtime.io.Format;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

@H2Test
class ContractRoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/q/openapi, */*, application/yaml, ---",
        "/q/openapi/, */*, application/yaml, ---",
        "/q/openapi, application/json, application/json, {",
        "/q/openapi?format=JSON, */*, application/json, {",
        "/q/openapi?format=yaml, application/json, application/yaml, ---",
        "/q/openapi.json, application/yaml, application/json, {",
        "/q/openapi.yaml, application/json, application/yaml, ---",
        "/q/openapi.yml, application/json, application/yaml, ---"
    })
    void theContractComesInTheFormThatIsAsked(String address, String accept, String type, String beginning) {
        var answer = given().accept(accept).get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
        assertThat(answer.asString()).startsWith(beginning).contains("/api/v1/rankings/{indicator}/{year}");
    }

    @Test
    void whoeverHoldsItIsToldSo() {
        var first = given().get("/q/openapi.json");
        String tag = first.header("ETag");

        assertThat(tag).isNotEqualTo(given().get("/q/openapi.yaml").header("ETag"));
        given().header("If-None-Match", tag).get("/q/openapi.json").then().statusCode(304);
        given().header("If-None-Match", tag).get("/q/openapi.yaml").then().statusCode(200);
    }

    @Test
    void itIsCompressedForWhoeverTakesThat() throws Exception {
        assertThat(length("gzip")).isPositive().isLessThan(length("identity") / 5);
    }

    private static long length(String coding) throws Exception {
        var asked = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/q/openapi.json"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept-Encoding", coding)
                .build();
        var answer = HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    @Test
    void aFormatThatThereIsNoneOfIsRefused() {
        given().get("/q/openapi?format=xml")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("format"))
                .body("errors[0].allowed", is(List.of("yaml", "json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi/", "/q/openapi.json", "/q/openapi.yaml", "/q/openapi.yml"})
    void itIsReadAndNothingElse(String address) {
        given().post(address).then().statusCode(405).header("Allow", equalTo("GET, HEAD, OPTIONS"));
        given().options(address).then().statusCode(204).header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    /** What the platform prepares at each start is not asked for by anybody: it was a fifth of the start. */
    @Test
    void thePlatformPreparesNoneOfItsOwn() throws Exception {
        var platform = ClientProxy.unwrap(
                Arc.container().instance(OpenApiDocumentService.class).get());
        var prepared = OpenApiDocumentService.class.getDeclaredField("documentHolders");
        prepared.setAccessible(true);

        assertThat(((Map<?, ?>) prepared.get(platform)).keySet()).isNotEmpty().allSatisfy(name -> assertThat(
                        platform.getDocument((String) name, Format.JSON))
                .isEmpty());
    }
}
