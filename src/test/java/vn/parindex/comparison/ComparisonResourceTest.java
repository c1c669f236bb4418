package vn.parindex.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.csv;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.refused;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.H2Test;

/** Units beside each other over the years. */
@H2Test
class ComparisonResourceTest {

    private static final String TEN =
            "quang-ninh,ha-noi,hai-phong,dong-thap,long-an,an-giang,lao-cai,binh-duong,hung-yen,soc-trang";

    @Test
    void aComparisonIsAGridOfYearsAndUnitsInTheOrderOfTheRequest() {
        var answer = get("/comparison", "unit=hai-phong,quang-ninh,ha-noi", "indicator=par-index", "year=2018..2019");

        assertThat(answer.path("population").asText()).isEqualTo("province");
        assertThat(list(answer.path("units"), "id")).containsExactly("hai-phong", "quang-ninh", "ha-noi");
        assertThat(list(answer.path("items"), "year")).containsExactly("2018", "2018", "2018", "2019", "2019", "2019");
        assertThat(list(answer.path("items"), "score"))
                .containsExactly("83.68", "89.06", "83.98", "84.35", "90.09", "84.64");
        assertThat(list(answer.path("items"), "rank/place/best")).containsExactly("5", "1", "2", "4", "1", "2");
        assertThat(answer.path("coverage")).isEqualTo(json("{\"rows\":6,\"results\":6,\"completeYears\":2}"));
        assertThat(list(answer.path("breaks"), "year")).containsExactly("2016", "2022", "2024");
    }

    @Test
    void gapsAreRowsThatSayWhy() {
        var answer = get("/comparison", "unit=quang-ninh,hung-yen-2025", "indicator=sipas");

        assertThat(list(answer.path("items"), "year")).hasSize(20).contains("2016");
        assertThat(list(answer.path("items"), "state").subList(0, 6))
                .as("2015, 2016 without an edition, 2017; the enlarged Hưng Yên did not live yet")
                .containsExactly(
                        "value", "not-applicable", "not-applicable", "not-applicable", "value", "not-applicable");
    }

    @Test
    void yearsWithoutAnEditionGiveNoRowsAndSayWhy() {
        var none = get("/comparison", "unit=quang-ninh,ha-noi", "year=2030");
        assertThat(none.path("items")).isEmpty();
        assertThat(none.at("/reason/en").asText()).isEqualTo("The indicator has no edition in the years asked for.");
        assertThat(get("/comparison", "unit=quang-ninh,ha-noi", "year=2019")
                        .path("reason")
                        .isNull())
                .isTrue();
    }

    @Test
    void withoutAnIndicatorEveryIndexOfThePopulationIsCompared() {
        assertThat(list(get("/comparison", "unit=quang-ninh,ha-noi").path("indicators"), "code"))
                .containsExactly("par-index", "sipas");
        assertThat(list(get("/comparison", "unit=bo-y-te,bo-tai-chinh").path("indicators"), "code"))
                .containsExactly("par-index");
        assertThat(list(
                        get("/comparison", "unit=bo-y-te,bo-tai-chinh", "indicator=par-index.*")
                                .path("indicators"),
                        "code"))
                .hasSize(10)
                .startsWith("par-index.steering");
    }

    @Test
    void unitsAreNamedByAnySpellingAndEachIsThereOnce() {
        assertThat(list(
                        get("/comparison", "unit=TP.HCM,Quảng Ninh,HN,ha-noi", "year=2019")
                                .path("units"),
                        "id"))
                .containsExactly("ho-chi-minh", "quang-ninh", "ha-noi");
    }

    @Test
    void twoToTenUnitsAreCompared() {
        assertThat(list(get("/comparison", "unit=" + TEN, "year=2019").path("units"), "id"))
                .containsExactly(TEN.split(","));
        assertThat(rule("unit=" + TEN + ",yen-bai")).isEqualTo("out-of-range");
        assertThat(refused(400, "/comparison", "unit=" + TEN + ",yen-bai")
                        .path("detail")
                        .asText())
                .contains("11");
        assertThat(rule("unit=ha-noi")).isEqualTo("out-of-range");
        assertThat(refused(400, "/comparison").at("/errors/0/parameter").asText())
                .isEqualTo("unit");
    }

    @ParameterizedTest
    @CsvSource({"'ha-noi,HN', ha-noi", "'Hà Nội,01', ha-noi", "'thua-thien-hue,hue', hue"})
    void twoSpellingsOfOneUnitAreNoComparison(String units, String unit) {
        var problem = refused(400, "/comparison", "unit=" + units, "lang=en");

        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo("out-of-range");
        assertThat(problem.path("detail").asText()).contains("one unit", unit);
    }

    @Test
    void unitsOfDifferentPopulationsAreNotCompared() {
        var problem = refused(400, "/comparison", "unit=ha-noi,bo-y-te,tay-nguyen", "lang=en");

        assertThat(list(problem.path("errors"), "value")).containsExactly("bo-y-te", "tay-nguyen");
        assertThat(list(problem.path("errors"), "rule")).containsOnly("other-population");
        assertThat(problem.at("/errors/0/detail").asText()).contains("ministry", "province");
    }

    @Test
    void aCodeOfTwoUnitsNeedsADayOrAYear() {
        var problem = refused(400, "/comparison", "unit=31,quang-ninh");
        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo("ambiguous-unit");
        assertThat(list(problem.at("/errors/0/suggestions"), ""))
                .containsExactlyInAnyOrder("hai-phong", "hai-phong-2025");

        assertThat(get("/comparison", "unit=31,quang-ninh", "on=2020-01-01")
                        .at("/units/0/id")
                        .asText())
                .isEqualTo("hai-phong");
        assertThat(get("/comparison", "unit=31,quang-ninh", "year=2019")
                        .at("/units/0/id")
                        .asText())
                .isEqualTo("hai-phong");
        assertThat(get("/comparison", "unit=31,quang-ninh", "on=2025-07-01")
                        .at("/units/0/id")
                        .asText())
                .isEqualTo("hai-phong-2025");
    }

    @Test
    void aRenamedUnitCarriesOnTheRowsOfItsOldName() {
        var answer = get("/comparison", "unit=hue,quang-ninh", "indicator=par-index", "year=2012..2013");

        assertThat(list(answer.path("units"), "id")).containsExactly("hue", "quang-ninh");
        assertThat(list(answer.path("items"), "unit/id"))
                .containsExactly("thua-thien-hue", "quang-ninh", "thua-thien-hue", "quang-ninh");
        assertThat(answer.at("/items/0/score").asText()).isEqualTo("74.85");
        assertThat(answer.at("/items/2/change/score").asText())
                .as("76.72 - 74.85")
                .isEqualTo("1.87");
    }

    @Test
    void aRenamedUnitAndItsOldNameAreOneSeries() {
        var answer = get("/comparison", "unit=thua-thien-hue,hue,quang-ninh", "indicator=par-index", "year=2012");

        assertThat(list(answer.path("units"), "id")).containsExactly("hue", "quang-ninh");
    }

    @Test
    void changesAcrossABreakAreNotComparable() {
        var answer = get("/comparison", "unit=hai-phong,quang-ninh", "indicator=par-index", "year=2021..2022");

        assertThat(list(answer.path("items"), "change/comparable")).containsExactly("true", "true", "false", "false");
        assertThat(list(answer.path("items"), "segment")).containsExactly("2", "2", "3", "3");
    }

    @Test
    void aYearWithoutEditionsHasNoRows() {
        assertThat(get("/comparison", "unit=ha-noi,quang-ninh", "year=1900").path("items"))
                .isEmpty();
    }

    @Test
    void csvHasTheRowsOfTheGrid() {
        var rows = csv("/comparison.csv", "unit=ha-noi,quang-ninh", "indicator=par-index", "year=2019");

        assertThat(rows).extracting(row -> row.get("unit")).containsExactly("ha-noi", "quang-ninh");
        assertThat(rows).extracting(row -> row.get("score")).containsExactly("84.64", "90.09");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var problem = refused(
                400,
                "/comparison",
                "unit=atlantis,ha-noi",
                "indicator=pci",
                "year=twenty",
                "include=all",
                "on=1-1-2020",
                "sort=unit");

        assertThat(list(problem.path("errors"), "parameter"))
                .containsExactlyInAnyOrder("unit", "indicator", "year", "include", "on", "sort");
    }

    @Test
    void anIndexThatThePopulationLacksIsRefusedWithThoseItHas() {
        var problem = refused(400, "/comparison", "unit=bo-y-te,bo-tai-chinh", "indicator=sipas");

        assertThat(list(problem.at("/errors/0/allowed"), ""))
                .contains("par-index", "par-index.*")
                .doesNotContain("sipas");
    }

    @Test
    void aListOfManyUnitsIsRefusedInOneFault() {
        var problem = refused(400, "/comparison", "unit=" + String.join(",", Collections.nCopies(3, "ha-noi")));

        assertThat(list(problem.path("errors"), "rule")).isEqualTo(List.of("out-of-range"));
    }

    private static String rule(String... parameters) {
        return refused(400, "/comparison", parameters).at("/errors/0/rule").asText();
    }
}
