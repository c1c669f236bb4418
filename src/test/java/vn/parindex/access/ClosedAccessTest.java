package vn.parindex.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractCheck;

/** An installation without any credential: it starts, everything can be read, and a write says what to configure. */
@H2Test
class ClosedAccessTest {

    private static final String BEARER = "Bearer realm=\"parindex\"";

    @Test
    void readsAreOpen() {
        given().filter(new ContractCheck()).get("/api/v1/releases").then().statusCode(200);
        given().filter(new ContractCheck())
                .get("/api/v1/probe/access/who")
                .then()
                .statusCode(200)
                .body("name", equalTo("nobody"));
    }

    @Test
    void aWriteSaysHowToEnableIt() {
        given().filter(new ContractCheck())
                .post("/api/v1/probe/access/editor?lang=en")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", BEARER)
                .body("code", equalTo("unauthorized"))
                .body(
                        "detail",
                        allOf(
                                containsString("not enabled"),
                                containsString("PARINDEX_PUBLISHER_TOKEN"),
                                containsString("QUARKUS_OIDC_TENANT_ENABLED")));
        given().filter(new ContractCheck())
                .post("/api/v1/probe/access/editor?lang=vi")
                .then()
                .statusCode(401)
                .body("detail", allOf(containsString("chưa bật"), containsString("PARINDEX_PUBLISHER_TOKEN")));
    }

    @Test
    void aTokenIsRefusedOnReadsTooAndTheReasonIsTold() {
        given().filter(new ContractCheck())
                .auth()
                .oauth2("x".repeat(40))
                .get("/api/v1/probe/access/who?lang=en")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", BEARER + ", error=\"invalid_token\"")
                .body("detail", containsString("PARINDEX_PUBLISHER_TOKEN"));
    }

    @Test
    void theAuditLogIsClosed() {
        given().filter(new ContractCheck())
                .get("/api/v1/audit")
                .then()
                .statusCode(401)
                .header("Cache-Control", "no-store")
                .header("WWW-Authenticate", BEARER);
    }
}
