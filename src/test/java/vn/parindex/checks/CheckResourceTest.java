package vn.parindex.checks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.filter.Filter;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;
import vn.parindex.http.contract.ContractCheck;

@H2Test
class CheckResourceTest {

    private static final String HAI_PHONG = "statement-par-index-province-2023-hai-phong-score-change-1-72";
    private static final String ORDER = "order-par-index-province-2022-binh-phuoc-ho-chi-minh";

    private static int count(Predicate<Check> which) {
        return (int) ShippedRows.CHECKS.checks().stream().filter(which).count();
    }

    private static ValidatableResponse get(String path, Object... arguments) {
        Filter contract = new ContractCheck();
        return given().filter(contract).get(path, arguments).then();
    }

    @Test
    void theListCountsByOutcomeAndKind() {
        Predicate<Check> contradicted = check -> check.outcome() == Outcome.CONTRADICTED;
        get("/api/v1/checks?outcome=contradicted")
                .statusCode(200)
                .body("total", equalTo(count(contradicted)))
                .body(
                        "counts.outcome",
                        equalTo(Map.of("confirmed", 0, "contradicted", count(contradicted), "undecidable", 0)))
                .body(
                        "counts.kind",
                        equalTo(Arrays.stream(CheckKind.values())
                                .collect(Collectors.toMap(
                                        kind -> kind.name().toLowerCase(Locale.ROOT),
                                        kind -> count(contradicted.and(check -> check.kind() == kind))))))
                .body("items.id", hasItems(HAI_PHONG, ORDER));
    }

    @Test
    void allFiltersHoldAtOnce() {
        get("/api/v1/checks?kind=statement&indicator=par-index&population=province&year=2023&unit=Hải Phòng")
                .statusCode(200)
                .body("items.id", contains(HAI_PHONG))
                .body("items[0].units.id", contains("hai-phong"));
    }

    @Test
    void aUnitIsNamedByAnySpellingOfItsTime() {
        get("/api/v1/checks?unit=hai phong&on=2024-12-31")
                .statusCode(200)
                .body("items.units.id", everyItem(hasItem("hai-phong")))
                .body("total", equalTo(count(check -> check.units().contains("hai-phong"))));
        get("/api/v1/checks?unit=hai phong")
                .statusCode(400)
                .body("errors[0].suggestions", hasItems("hai-phong", "hai-phong-2025"));
    }

    @Test
    void oneCheckShowsBothItsArithmeticAndTheSourcesOwn() {
        get("/api/v1/checks/" + HAI_PHONG)
                .statusCode(200)
                .body("outcome", equalTo("contradicted"))
                .body("published.value", equalTo(1.72f))
                .body("published.sources", contains("doanh-nghiep-hoi-nhap-2024-04-26"))
                .body("recomputed.from", equalTo(1.78f))
                .body("tolerance", equalTo(0.015f))
                .body("crossesBreak", equalTo(false))
                .body("reason.vi", containsString("91,81 (2023) − 90,09 (2022) = 1,72"))
                .body("evidence.value", hasItems(91.87f, 90.09f, 91.81f))
                .body("sources", hasKey("doanh-nghiep-hoi-nhap-2024-04-26"))
                .body("breaks.year", contains(2016, 2022, 2024))
                .body("release.id", notNullValue());
    }

    @Test
    void anOrderHasNoFigureOfItsOwn() {
        get("/api/v1/checks/" + ORDER)
                .statusCode(200)
                .body("published", nullValue())
                .body("units.id", contains("binh-phuoc", "ho-chi-minh"))
                .body("evidence.place.best", hasItems(29, 36));
    }

    @Test
    void anUnknownCheckIsA404() {
        get("/api/v1/checks/order-par-index-province-1999")
                .statusCode(404)
                .body("errors[0].suggestions", hasItem("order-par-index-province-2019"));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        get("/api/v1/checks?outcome=wrong&kind=any&year=abc&indicator=parindex&colour=red")
                .statusCode(400)
                .body("errors.parameter", hasItems("outcome", "kind", "year", "indicator", "colour"))
                .body(
                        "errors.find { it.parameter == 'outcome' }.allowed",
                        contains("confirmed", "contradicted", "undecidable"));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var ids = new ArrayList<String>();
        String next = "/api/v1/checks?kind=sum&limit=20";
        while (next != null) {
            var page = get(next).statusCode(200).extract();
            ids.addAll(page.<List<String>>path("items.id"));
            next = page.path("links.next");
        }
        assertThat(ids).hasSize(count(check -> check.kind() == CheckKind.SUM)).doesNotHaveDuplicates();
    }

    @Test
    void aYearWithoutStatementsIsAnEmptyList() {
        get("/api/v1/checks?year=1990").statusCode(200).body("items", empty()).body("total", equalTo(0));
    }

    @Test
    void fieldsKeepsOnlyTheNamedOnes() {
        get("/api/v1/checks?fields=id,outcome&limit=3")
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].keySet()", contains("id", "outcome"));
    }
}
