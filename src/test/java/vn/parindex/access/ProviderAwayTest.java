package vn.parindex.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.http.ContractCheck;

/** A provider that does not answer takes nothing away from those who only read or have a publisher token. */
@QuarkusTest
@TestProfile(ProviderAwayTest.Nobody.class)
class ProviderAwayTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    /** An issuer where nobody listens. */
    public static class Nobody implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "PARINDEX_PUBLISHER_TOKEN", TOKEN,
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.oidc.auth-server-url", "http://localhost:9/realm",
                    "quarkus.oidc.connection-retry-count", "1");
        }
    }

    @Test
    void readsAreOpen() {
        given().filter(new ContractCheck()).get("/api/v1/releases").then().statusCode(200);
    }

    @Test
    void aPublisherTokenNeedsNoProvider() {
        given().filter(new ContractCheck())
                .auth()
                .oauth2(TOKEN)
                .post("/api/v1/probe/access/admin")
                .then()
                .statusCode(200)
                .body("name", equalTo("publisher"));
    }

    @Test
    void aTokenThatCannotBeCheckedIsAProblemOfTheServiceNotOfTheToken() {
        given().filter(new ContractCheck())
                .auth()
                .oauth2(IdentityProvider.signed(IdentityProvider.claims("hoa", "admin")))
                .post("/api/v1/probe/access/admin?lang=en")
                .then()
                .statusCode(503)
                .header("Retry-After", "10")
                .body("code", equalTo("unavailable"))
                .body("detail", containsString("provider does not answer"));
    }
}
