package vn.parindex.management;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.access.AccessProfile;
import vn.parindex.database.H2Test;

/** An installation with a port of its own for those who run it. */
@H2Test
@TestProfile(AccessProfile.class)
class ManagementPortTest {

    @Inject
    ManagementPort port;

    private RequestSpecification within() {
        return given().urlEncodingEnabled(false).redirects().follow(false).port(port.port());
    }

    private static RequestSpecification outside() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/metrics/",
                "/q/./metrics",
                "/q/%6detrics",
                "/q/info",
                "/q/health/group/x",
                "/q/health/well",
                "/q/dev-ui",
                "/q/nothing",
                AccessProfile.PATH + "/q/metrics",
                AccessProfile.PATH + "/q/info"
            })
    void thePublicFindsNothingOfIt(String address) {
        outside()
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Content-Type-Options", "nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"})
    void thePublicIsToldWhetherAllIsWellAndNotWhy(String address) {
        var answer = outside().get(address);
        answer.then().statusCode(200).contentType("application/json").header("Cache-Control", "no-store");
        assertThat(answer.asString()).isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
        outside().head(address).then().statusCode(200);
    }

    @Test
    void theContractStaysPublic() {
        outside().get("/q/openapi").then().statusCode(200);
        outside().get("/q/openapi.json").then().statusCode(200);
        outside().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void thoseWhoRunItSeeEverythingThere() {
        within().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
        within().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("release"));
        within().get("/q/info").then().statusCode(200).body("build.name", equalTo("parindex"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1", "/api/v1/units", "/publish", "/assets/main.js", "/q/../api/v1"})
    void nothingElseIsThere(String address) {
        within().get(address).then().statusCode(404);
    }
}
