package vn.parindex.http.admission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;

/** An operation that does not say whom it is for. */
@H2Test
class UnsaidResourceTest {

    @Test
    void whatDoesNotSayWhomItIsForIsForNobody() {
        for (var answer : List.of(given().get("/api/v1/probe/unsaid"), given().post("/api/v1/probe/unsaid"))) {
            answer.then().statusCode(403).header("Cache-Control", "no-store").body("code", equalTo("forbidden"));
        }
        given().get("/api/v1/probe/unsaid/said").then().statusCode(200);
    }
}
