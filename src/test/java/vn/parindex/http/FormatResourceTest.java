package vn.parindex.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractCheck;
import vn.parindex.http.problem.Problem;

@H2Test
class FormatResourceTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/probe/rows|*/*|application/json",
                "/api/v1/probe/rows|" + BROWSER + "|application/json",
                "/api/v1/probe/rows|text/csv|text/csv",
                "/api/v1/probe/rows|application/*|application/json",
                "/api/v1/probe/rows|text/*|text/csv",
                "/api/v1/probe/rows|text/csv;q=0.5, application/json|application/json",
                "/api/v1/probe/rows|application/json;q=0.5, text/csv|text/csv",
                "/api/v1/probe/rows.csv|application/json|text/csv",
                "/api/v1/probe/rows.csv|" + BROWSER + "|text/csv",
                "/api/v1/probe/rows.json|text/csv|application/json",
                "/api/v1/probe/rows?format=csv|application/json|text/csv",
                "/api/v1/probe/rows.csv?format=json|text/csv|application/json"
            })
    void theParameterComesBeforeTheSuffixAndTheSuffixBeforeAccept(String path, String accept, String type) {
        given().accept(accept).get(path).then().statusCode(200).contentType(containsString(type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/probe/rows|application/problem+json|application/json",
                "/api/v1/probe/rows|application/problem+json, image/png|application/json",
                "/api/v1/problems|application/problem+json|application/json",
                "/api/v1/problems|application/json;charset=ISO-8859-1|application/json",
                "/q/health|*/*|application/json",
                "/api/v1/nothing|application/problem+json;charset=UTF-16|application/problem+json"
            })
    void whateverIsAcceptedTheAnswerNamesItsTypeAsTheContractDoes(String path, String accept, String type) {
        assertThat(given().accept(accept).get(path).header("Content-Type")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/changes",
                "/api/v1/changes?unit=hung-yen",
                "/api/v1/provinces",
                "/sdmx/v2/structure/dataflow"
            })
    void anAcceptThatCannotBeReadIsNotAcceptable(String path) {
        for (var accept : new String[] {"x", "/", "a/b/c", "x".repeat(300), "x, y;q=0.5"}) {
            assertThat(given().accept(accept).get(path).statusCode()).as(accept).isEqualTo(406);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*, x",
                "x, */*",
                "*/*,",
                // What Java's own client sends.
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"
            })
    void whatCannotBeReadBesideWhatCanIsPassedOver(String accept) {
        for (var path : new String[] {"/api/v1/changes", "/api/v1/provinces"}) {
            given().accept(accept).get(path).then().statusCode(200).contentType("application/json");
        }
    }

    @Test
    void dotsThatAreNoSuffixStay() {
        given().get("/api/v1/probe/par-index.steering/2019.5").then().body("year", equalTo("2019.5"));
        given().get("/api/v1/probe/par-index.steering/2019.json")
                .then()
                .body("year", equalTo("2019"))
                .body("path", equalTo("/api/v1/probe/par-index.steering/2019"));
    }

    @Test
    void anUnknownFormatNamesTheKnownOnes() {
        given().filter(new ContractCheck())
                .get("/api/v1/probe/rows?format=cvs")
                .then()
                .statusCode(400)
                .body("errors[0].suggestions", hasItem("csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/probe/rows, image/png, header, application/json",
        "/api/v1/problems, text/html, header, application/json",
        "/api/v1/problems?format=csv, */*, query, json",
        "/api/v1/problems.csv, */*, path, .json"
    })
    void aFormatThatDoesNotExistHereIsA406ThatNamesThoseThatDoAsItWasAsked(
            String path, String accept, String in, String allowed) {
        given().filter(new ContractCheck())
                .accept(accept)
                .get(path)
                .then()
                .statusCode(406)
                .contentType(Problem.MEDIA_TYPE)
                .body("errors[0].in", equalTo(in))
                .body("errors[0].allowed", hasItem(allowed));
    }
}
