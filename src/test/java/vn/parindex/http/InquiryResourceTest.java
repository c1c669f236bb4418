package vn.parindex.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractCheck;

@H2Test
class InquiryResourceTest {

    private static ValidatableResponse get(String path) {
        return given().filter(new ContractCheck())
                .urlEncodingEnabled(false)
                .get(path)
                .then();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        get("/api/v1/probe/rows?yaer=2&limit=0&year=abc&unit=ha-noj&fields=scor&format=xls&lang=fr&cursor=x")
                .statusCode(400)
                .body("errors", hasSize(8))
                .body(
                        "errors.parameter",
                        containsInAnyOrder("yaer", "limit", "year", "unit", "fields", "format", "lang", "cursor"));
    }

    @Test
    void anUnknownParameterNamesTheKnownOnesAndTheNearest() {
        get("/api/v1/probe/rows?Year=2019")
                .statusCode(400)
                .body("errors[0].rule", equalTo("unknown-parameter"))
                .body(
                        "errors[0].allowed",
                        contains(
                                "year", "unit", "limit", "cursor", "lang", "format", "labels", "bom", "decimal",
                                "release", "asOf", "fields", "view"))
                .body("errors[0].suggestions", contains("year"));
    }

    @Test
    void anUnknownValueNamesTheAllowedOnesAndTheNearest() {
        get("/api/v1/probe/rows?unit=h%C3%A0-n%E1%BB%99i")
                .statusCode(400)
                .body("errors[0].value", equalTo("hà-nội"))
                .body("errors[0].allowed", hasSize(3))
                .body("errors[0].suggestions", contains("ha-noi"));
    }

    @ParameterizedTest
    @CsvSource({
        "year=2019&year=2020, duplicate-parameter",
        "year=, empty-value",
        "year, empty-value",
        "year=%20, empty-value",
        "year=2019%00, control-character",
        "year=%FF%FE, malformed-encoding",
        "year=abc, not-years",
        "year=2019.5, not-years",
        "year=2019..2012, not-years",
        "year=%EF%BC%92%EF%BC%90%EF%BC%91%EF%BC%99, not-years",
        "limit=-1, out-of-range",
        "limit=0, out-of-range",
        "limit=11, out-of-range",
        "limit=99999999999999999999, out-of-range",
        "limit=ten, out-of-range",
        "limit=1e1, out-of-range",
        "cursor=broken, broken-cursor",
        "cursor=MS4yLmRkYTljODg2YjFmNDFiYjg%3D%3D, broken-cursor"
    })
    void aBadValueIsToldByItsRule(String query, String rule) {
        get("/api/v1/probe/rows?" + query)
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].rule", equalTo(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "2019.5",
                "%EF%BC%92%EF%BC%90%EF%BC%91%EF%BC%99",
                "0999",
                "20190",
                "-2019",
                "%20",
                "Latest"
            })
    void aPathThatNamesNoYearIsA400EvenIfTheResourceForgetsToSettle(String year) {
        get("/api/v1/probe/" + year + "/careless")
                .statusCode(400)
                .body("errors[0].in", equalTo("path"))
                .body("errors[0].rule", equalTo("not-a-year"));
    }

    @Test
    void aFaultThatIsThrownAtOnceIsToldWithThoseFoundBefore() {
        get("/api/v1/probe/abc/hasty?x=1")
                .statusCode(400)
                .body("errors.rule", contains("unknown-parameter", "not-a-year"));
        get("/api/v1/probe/abc/hasty").statusCode(400).body("errors.rule", contains("not-a-year"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900", "3000", "2019", "latest"})
    void anyFourDigitsAreAYear(String year) {
        get("/api/v1/probe/" + year + "/careless").statusCode(200);
    }

    @Test
    void longValuesComeBackShortWithTheirLength() {
        String value = "a".repeat(5000);
        get("/api/v1/probe/rows?unit=" + value)
                .statusCode(400)
                .body("errors[0].value", equalTo("a".repeat(100) + "… (5000)"))
                .body("detail", containsString("… (5000)"));
    }

    @Test
    void decomposedVietnameseIsReadAsComposed() {
        get("/api/v1/probe/text?q=Ha%CC%80%20No%CC%A3%CC%82i").body("q", equalTo("Hà Nội"));
        get("/api/v1/probe/text?q=Ha%CC%80+No%CC%A3%CC%82i").body("q", equalTo("Hà Nội"));
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        List<String> units = new ArrayList<>();
        String next = "/api/v1/probe/rows?limit=2";
        int pages = 0;
        while (next != null) {
            ValidatableResponse page = get(next).statusCode(200);
            units.addAll(page.extract().path("items.unit"));
            next = page.extract().path("links.next");
            String link = page.extract().header("Link");
            assertThat(link).isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
            pages++;
        }
        assertThat(units).containsExactly("u0", "u1", "u2", "u3", "u4");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aCursorOfAnotherQueryIsAFaultButAnotherPageSizeIsNot() {
        String next = get("/api/v1/probe/rows?limit=2").extract().path("links.next");
        get(next + "&year=2019").statusCode(400).body("errors[0].rule", equalTo("foreign-cursor"));
        get(next.replace("limit=2", "limit=1")).statusCode(200).body("items.unit", contains("u2"));
    }

    @Test
    void fieldsKeepsTheNamedFieldsAndPrintedDecimals() {
        String body =
                get("/api/v1/probe/rows?fields=score").statusCode(200).extract().asString();
        assertThat(body)
                .contains("\"items\":[{\"score\":90.10},{\"score\":90.10}]")
                .contains("\"links\":{\"self\"");
    }

    @Test
    void fieldsOfAnOperationThatListsNothingAreFaults() {
        get("/api/v1/probe/text?q=a&fields=q").statusCode(400).body("errors.rule", contains("unknown-parameter"));
    }

    @Test
    void fieldsAreCheckedEvenWhereOnlyTheAnswerTellsWhatItLists() {
        get("/api/v1/probe/untold?fields=unit").statusCode(200).body("items[0].keySet()", contains("unit"));
        get("/api/v1/probe/untold?fields=unti")
                .statusCode(400)
                .body("errors[0].suggestions", contains("unit"))
                .header("ETag", nullValue());
    }

    @Test
    void otherFormatsGetTheWholeEnvelope() {
        assertThat(get("/api/v1/probe/rows.csv?fields=unit&limit=1").extract().asString())
                .isEqualTo("unit,score\nu0,90.10\n");
    }

    @Test
    void decimalsAndNullsAreWrittenAsTheyAre() {
        assertThat(get("/api/v1/probe/decimals").extract().asString()).isEqualTo("[90.10,84,100,0.00]");
        get("/api/v1/probe/rows").body("items[0].note", nullValue()).body("items[0].keySet()", hasItem("note"));
    }
}
