package vn.parindex.http.failure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.http.problem.ProblemType;

@H2Test
class ProblemResourceTest {

    @Test
    void theTypeOfAProblemOpensItsExplanationInBothLanguages() {
        String type = given().filter(new ContractCheck()).get("/nothing").path("type");
        given().filter(new ContractCheck())
                .get(type)
                .then()
                .statusCode(200)
                .body("code", equalTo("not-found"))
                .body("title.vi", equalTo("Không tìm thấy"))
                .body("title.en", equalTo("Not found"));
    }

    @Test
    void theListHoldsEveryTypeAndEachOfThemOpens() {
        List<String> types = given().filter(new ContractCheck())
                .get("/api/v1/problems")
                .then()
                .statusCode(200)
                .extract()
                .path("items.type");
        assertThat(types).hasSameSizeAs(ProblemType.values());
        types.forEach(
                type -> given().filter(new ContractCheck()).get(type).then().statusCode(200));
    }

    @Test
    void anUnknownCodeIsA404WithTheNearest() {
        given().filter(new ContractCheck())
                .get("/problems/not-fuond")
                .then()
                .statusCode(404)
                .body("errors[0].suggestions", hasItem("not-found"));
    }

    @Test
    void fieldsKeepsOnlyTheNamedOnes() {
        given().filter(new ContractCheck())
                .get("/api/v1/problems?fields=code,status")
                .then()
                .statusCode(200)
                .body("items[0]", equalTo(java.util.Map.of("code", "invalid-request", "status", 400)));
    }
}
