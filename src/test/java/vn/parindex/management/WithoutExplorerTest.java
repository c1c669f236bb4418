package vn.parindex.management;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.FailingStore;
import vn.parindex.database.H2Test;

/** An installation whose Swagger UI is switched off. */
@H2Test
@TestProfile(FailingStore.Profile.class)
class WithoutExplorerTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui", "/q/swagger-ui/", "/q/swagger-ui/index.html"})
    void whoFollowsALinkToItFindsTheDocumentation(String address) {
        given().redirects().follow(false).get(address).then().statusCode(307).header("Location", "/docs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/swagger-ui-bundle.js", "/q/swagger-ui/explorer.js", "/q/swagger-ui/x"})
    void nothingOfItIsServed(String address) {
        given().get(address).then().statusCode(404).contentType("application/problem+json");
    }
}
