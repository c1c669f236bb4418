package vn.parindex.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.call;
import static vn.parindex.http.Calls.csv;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

/** What an edition says as a whole, against what the dataset's sources print. */
@H2Test
class SummaryResourceTest {

    private static final JsonNode NULL = json("null");

    @Test
    void theMinimumOf2021IsPublishedTwiceAndContradictedOnce() {
        var summary = get("/sipas/2021");
        var min = summary.at("/statistics/min");

        assertThat(min.path("published"))
                .isEqualTo(json(
                        "{\"value\":82.79,\"source\":\"hung-yen-portal-2022-05-25\",\"agreeing\":1,\"differing\":1}"));
        assertThat(min.at("/computed/known/value").asText()).as("Kiên Giang").isEqualTo("83.88");
        assertThat(min.at("/computed/value").isNull()).isTrue();
        assertThat(min.at("/computed/certain").asBoolean())
                .as("most provinces are unknown")
                .isFalse();
        assertThat(summary.at("/statistics/mean/published/value").asText()).isEqualTo("87.16");
        assertThat(summary.at("/statistics/mean/published/agreeing").asInt()).isEqualTo(2);
        assertThat(summary.at("/statistics/median/published/value").asText()).isEqualTo("87.02");
        assertThat(summary.at("/statistics/max/published/value").asText()).isEqualTo("94.07");
        assertThat(summary.at("/coverage/scores").asInt())
                .isEqualTo(Shipped.stated("sipas", "province", 2021, "score").size());
    }

    @Test
    void theSampleIsShownAsPublished() {
        var sample = get("/sipas/2021").path("sample");

        assertThat(sample.path("issued"))
                .as("one source says 33,000 and one 30,000")
                .isEqualTo(json("{\"value\":33000,\"source\":\"cchc-can-tho-nd\",\"agreeing\":0,\"differing\":1}"));
        assertThat(sample.at("/returned/value").asText()).isEqualTo("28439");
        assertThat(sample.at("/size/value").asText()).isEqualTo("28372");
        assertThat(sample.at("/criteria/value").asText()).isEqualTo("24");
        assertThat(get("/sipas/2023").at("/sample/issued"))
                .as("no source states it")
                .isEqualTo(NULL);
    }

    @Test
    void theYearsBetweenEditionsAreInTheListAndSayWhyTheyAreEmpty() {
        var items = get("/sipas").path("items");

        assertThat(list(items, "year"))
                .containsExactly("2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024");
        assertThat(list(items, "edition/status").subList(0, 3)).containsExactly("pilot", "", "published");
        var none = items.get(1);
        assertThat(none.at("/reason/en").asText()).contains("2016");
        assertThat(none.at("/coverage/units").asInt()).isZero();
        assertThat(none.at("/statistics/mean")).isEqualTo(json("{\"published\":null,\"computed\":null}"));
        assertThat(items.get(0).at("/coverage/units").asInt()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        // The published means: 80.90 (2017), 82.99 (2018), 84.45, 85.48, 87.16, 80.08, 82.66, 83.94 (2024).
        "2017, , , ",
        "2018, 2017, 2.09, true",
        "2019, 2018, 1.46, true",
        "2020, 2019, 1.03, true",
        "2021, 2020, 1.68, true",
        "2022, 2021, , false",
        "2023, 2022, 2.58, true",
        "2024, 2023, 1.28, true"
    })
    void theMeanIsComparedWithTheEditionBeforeButNotAcrossTheBreakOf2022(
            int year, Integer since, String change, Boolean comparable) {
        var answer = get("/sipas/" + year).path("change");

        if (since == null) {
            assertThat(answer).isEqualTo(NULL);
        } else {
            assertThat(answer.path("since").asInt()).isEqualTo(since);
            assertThat(answer.path("computed").asText()).isEqualTo(change == null ? "null" : change);
            assertThat(answer.path("comparable").asBoolean()).isEqualTo(comparable);
        }
    }

    @Test
    void aPublishedChangeAcrossABreakIsShownAsPublishedOnly() {
        var change = get("/summaries/par-index/2022").path("change");

        assertThat(change.at("/published/value").asText()).isEqualTo("-1.58");
        assertThat(change.path("computed")).isEqualTo(NULL);
        assertThat(change.path("comparable").asBoolean()).isFalse();
        assertThat(get("/summaries/par-index/2019").at("/change/computed").asText())
                .as("81.15 - 76.92")
                .isEqualTo("4.23");
    }

    @Test
    void theFactorsOf2023HaveTheirPublishedMeans() {
        var factors = get("/sipas/2023").path("factors");

        assertThat(list(factors, "indicator"))
                .containsExactly(
                        "sipas.access",
                        "sipas.procedures",
                        "sipas.civil-servants",
                        "sipas.results",
                        "sipas.feedback",
                        "sipas.policy",
                        "sipas.services");
        assertThat(list(factors, "statistics/mean/published/value"))
                .containsExactly("83", "83.02", "83.12", "83.03", "82.27", "", "");
        assertThat(list(factors, "coverage/results"))
                .as("no province's factor is known; the two newest parts are of one province")
                .containsExactly("0", "0", "0", "0", "0", "1", "1");
    }

    @Test
    void aRegionHasAMeanOnlyWhereEveryProvinceIsKnown() {
        var regions = get("/sipas/2023").path("regions");

        assertThat(list(regions, "region/name/vi"))
                .containsExactly(
                        "Bắc Trung Bộ và Duyên hải miền Trung",
                        "Đồng bằng sông Cửu Long",
                        "Đồng bằng sông Hồng",
                        "Đông Nam Bộ",
                        "Tây Nguyên",
                        "Trung du và miền núi phía Bắc");
        assertThat(list(regions, "units")).containsExactly("14", "13", "11", "6", "5", "14");
        assertThat(list(regions, "known").get(4)).isEqualTo("5");
        assertThat(list(regions, "mean"))
                .as("81.49, 81.21, 83.84, 82.10 and 80.38 are all of Tây Nguyên")
                .containsExactly("null", "null", "null", "null", "81.80", "null");
    }

    @Test
    void theRegionsOfTheParIndexShowTheirOwnPublishedMeans() {
        var regions = get("/summaries/par-index/2019").path("regions");

        assertThat(list(regions, "published")).containsExactly("null", "null", "82.95", "82.02", "null", "null");
        assertThat(regions.get(2).path("source").asText()).isEqualTo("hai-hau-2020-05-22");
        assertThat(list(regions, "mean")).as("never computed from a part").containsOnly("null");
    }

    @Test
    void onlyWhoIsCertainlyAmongThemIsHighestOrLowest() {
        var certain = get("/sipas/2023");
        assertThat(list(certain.path("highest"), "unit/id")).containsExactly("quang-ninh", "thai-nguyen", "hai-duong");
        assertThat(list(certain.path("lowest"), "unit/id")).containsExactly("bac-kan", "binh-phuoc", "cao-bang");

        var partial = get("/sipas/2021");
        assertThat(list(partial.path("highest"), "unit/id"))
                .as("1st, 2nd and 3rd are published")
                .containsExactly("quang-ninh", "hai-phong", "hung-yen");
        assertThat(list(partial.path("lowest"), "unit/id")).containsExactly("cao-bang", "binh-phuoc");

        assertThat(list(get("/sipas/2019").path("lowest"), "unit/id"))
                .as("two of the lowest three in an order nobody stated, and the last")
                .containsExactlyInAnyOrder("cao-bang", "dak-lak", "binh-thuan")
                .startsWith("binh-thuan");
    }

    @Test
    void ministriesHaveSummariesToo() {
        var summary = get("/summaries/par-index/2023", "population=ministry");

        assertThat(summary.at("/statistics/mean/published/value").asText()).isEqualTo("84.38");
        assertThat(summary.at("/statistics/mean/computed"))
                .isEqualTo(
                        json(
                                "{\"value\":84.38,\"low\":84.38,\"high\":84.38,\"certain\":true,\"known\":{\"value\":84.38,\"over\":17,\"of\":17}}"));
        assertThat(list(summary.path("highest"), "unit/id"))
                .containsExactly("bo-tu-phap", "ngan-hang-nha-nuoc-viet-nam", "bo-tai-chinh");
        assertThat(list(summary.path("lowest"), "unit/id"))
                .containsExactly("bo-cong-thuong", "bo-ngoai-giao", "bo-y-te");
        assertThat(summary.path("regions")).as("ministries are in no region").isEmpty();
        assertThat(list(get("/summaries/par-index", "population=ministry").path("items"), "year"))
                .startsWith("2012")
                .endsWith("2023")
                .hasSize(12);
    }

    @Test
    void theParIndexHasASummaryForEachYear() {
        var answer = get("/summaries/par-index", "year=2019..2021");

        assertThat(list(answer.path("items"), "year")).containsExactly("2019", "2020", "2021");
        assertThat(list(answer.path("items"), "statistics/mean/published/value"))
                .containsExactly("81.15", "83.72", "86.37");
        assertThat(list(answer.path("breaks"), "year")).containsExactly("2016", "2022", "2024");
        assertThat(answer.path("sources").has("vgp-2020-05-19")).isTrue();
    }

    @Test
    void sipasIsTheSameObjectUnderItsShorterAddress() {
        assertThat(get("/sipas/2023").path("statistics"))
                .isEqualTo(get("/summaries/sipas/2023").path("statistics"));
        assertThat(get("/sipas").path("items"))
                .isEqualTo(get("/summaries/sipas").path("items"));
    }

    @Test
    void latestIsAnsweredWithItsYear() {
        var answer = call("/sipas/latest");

        assertThat(answer.header("Content-Location")).isEqualTo("/api/v1/sipas/2024");
        assertThat(json(answer.asString()).path("year").asInt()).isEqualTo(2024);
    }

    @ParameterizedTest
    @ValueSource(ints = {1900, 2016, 2025, 3000})
    void aYearWithoutAnEditionIsEmptyAndSaysWhy(int year) {
        var summary = get("/sipas/" + year);

        assertThat(summary.at("/reason/vi").asText()).contains("năm " + year);
        assertThat(summary.path("edition")).isEqualTo(NULL);
        assertThat(summary.path("change")).isEqualTo(NULL);
        assertThat(summary.path("regions")).isEmpty();
    }

    @Test
    void csvHasARowForEachYear() {
        var rows = csv("/sipas.csv");

        assertThat(rows)
                .extracting(row -> row.get("year"))
                .hasSize(10)
                .startsWith("2015")
                .endsWith("2024");
        assertThat(rows.get(6))
                .containsEntry("mean_published", "87.16")
                .containsEntry("min_published", "82.79")
                .containsEntry(
                        "mean_over",
                        String.valueOf(Shipped.stated("sipas", "province", 2021, "score")
                                .size()))
                .containsEntry("mean_certain", "false")
                .containsEntry("change_since", "2020")
                .containsEntry("change_published", "")
                .containsEntry("change_computed", "1.68")
                .containsEntry("change_comparable", "true")
                .containsEntry("sample_size", "28372");
        assertThat(rows.get(7)).containsEntry("change_computed", "").containsEntry("change_comparable", "false");
        assertThat(rows.get(1)).containsEntry("status", "").containsEntry("mean_published", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sipas/2023", "/sipas/2021", "/summaries/par-index/2019", "/sipas"})
    void theTableWithPartsSaysAllThatJsonSays(String address) {
        var answer = get(address);
        var rows = csv(address + ".csv", "include=parts");
        int at = 0;
        for (var summary : answer.has("items") ? answer.path("items") : List.of(answer)) {
            assertThat(rows.get(at++))
                    .containsEntry("part", "whole")
                    .containsEntry("year", summary.path("year").asText())
                    .containsEntry("unit", "");
            for (var extremes : List.of("highest", "lowest")) {
                for (var result : summary.path(extremes)) {
                    assertThat(rows.get(at++))
                            .containsEntry("part", extremes)
                            .containsEntry("unit", result.at("/unit/id").asText())
                            .containsEntry("score", cell(result.path("score")))
                            .containsEntry("place_best", cell(result.at("/rank/place/best")))
                            .containsEntry("place_worst", cell(result.at("/rank/place/worst")));
                }
            }
            for (var factor : summary.path("factors")) {
                assertThat(rows.get(at++))
                        .containsEntry("part", "factor")
                        .containsEntry("indicator", factor.path("indicator").asText())
                        .containsEntry("mean_published", cell(factor.at("/statistics/mean/published/value")))
                        .containsEntry("max_low", cell(factor.at("/statistics/max/computed/low")))
                        .containsEntry("scores", cell(factor.at("/coverage/scores")))
                        .containsEntry("source", cell(factor.at("/statistics/mean/published/source")));
            }
            for (var region : summary.path("regions")) {
                assertThat(rows.get(at++))
                        .containsEntry("part", "region")
                        .containsEntry("unit", region.at("/region/id").asText())
                        .containsEntry("units", cell(region.path("units")))
                        .containsEntry("mean_over", cell(region.path("known")))
                        .containsEntry("mean_published", cell(region.path("published")))
                        .containsEntry("mean_computed", cell(region.path("mean")))
                        .containsEntry("source", cell(region.path("source")));
            }
        }
        assertThat(rows).hasSize(at);
        // Whoever reads the table as it was goes on: the same columns first, the further ones at the end.
        assertThat(List.copyOf(rows.get(0).keySet()))
                .startsWith(csv(address + ".csv").get(0).keySet().toArray(String[]::new))
                .endsWith("part", "unit", "score", "unit_points", "place_best", "place_worst");
    }

    private static String cell(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    @Test
    void fieldsAskForPartsByTheirNamesInJson() {
        assertThat(csv("/sipas.csv", "year=2023", "include=parts", "fields=regions")
                        .get(0))
                .containsKeys("units", "mean_computed", "part", "unit")
                .doesNotContainKeys("year", "score", "min_low");
        assertThat(refused(400, "/sipas/2023", "include=part")
                        .at("/errors/0/suggestions/0")
                        .asText())
                .isEqualTo("parts");
        assertThat(call("/sipas/2023.ndjson", "include=parts").asString().lines())
                .hasSize(1);
    }

    @Test
    void faultsAreNamed() {
        assertThat(refused(400, "/sipas/2019.5").at("/errors/0/parameter").asText())
                .isEqualTo("year");
        assertThat(refused(404, "/summaries/sipa/2019")
                        .at("/errors/0/suggestions/0")
                        .asText())
                .isEqualTo("sipas");
        assertThat(list(
                        refused(400, "/sipas", "population=ministry", "year=19", "within=ha-noi", "limit=0")
                                .path("errors"),
                        "parameter"))
                .containsExactlyInAnyOrder("population", "year", "within", "limit");
    }

    @Test
    void yearsWithoutAnEditionGiveNoSummaryAndSayWhy() {
        var none = get("/sipas", "year=2050");
        assertThat(none.path("items")).isEmpty();
        assertThat(none.at("/reason/vi").asText())
                .isEqualTo("Trong các năm được hỏi không có kỳ công bố nào của chỉ số.");
        assertThat(get("/sipas", "year=2021").path("reason").isNull()).isTrue();
    }
}
