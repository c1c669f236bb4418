package vn.parindex.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import vn.parindex.database.FailingStore;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractCheck;

/** A provider that does not answer takes nothing away from those who only read or have a publisher token. */
@H2Test
@TestProfile(FailingStore.Profile.class)
class ProviderAwayTest {

    @Test
    void readsAreOpen() {
        given().filter(new ContractCheck()).get("/api/v1/releases").then().statusCode(200);
    }

    @Test
    void aPublisherTokenNeedsNoProvider() {
        given().filter(new ContractCheck())
                .auth()
                .oauth2(FailingStore.TOKEN)
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
