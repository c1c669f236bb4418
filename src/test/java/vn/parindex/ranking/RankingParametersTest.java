package vn.parindex.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.call;
import static vn.parindex.http.Calls.csv;
import static vn.parindex.http.Calls.follow;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.unit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

/** How a ranking is filtered, sorted, paged and represented. */
@H2Test
class RankingParametersTest {

    /** Of how many provinces a document prints the score of 2019. */
    private static final int SCORED =
            Shipped.stated("par-index", "province", 2019, "score").size();

    /** Of how many it prints anything at all. */
    private static final int KNOWN =
            Shipped.stated("par-index", "province", 2019, "unit").size();

    private static final String RANKING = "/rankings/par-index/2019";

    @Test
    void aRegionLeavesRowsOutAndChangesNoPlace() {
        var whole = get(RANKING);
        var delta = get(RANKING, "region=dong-bang-song-hong");

        assertThat(list(delta.path("items"), "unit/id"))
                .hasSize(11)
                .startsWith("quang-ninh", "ha-noi", "hai-phong", "hung-yen", "nam-dinh");
        delta.path("items").forEach(item -> assertThat(item)
                .isEqualTo(unit(whole, item.at("/unit/id").asText())));
        assertThat(delta.path("coverage")).isEqualTo(whole.path("coverage"));
        assertThat(delta.path("statistics")).isEqualTo(whole.path("statistics"));
    }

    @Test
    void aRegionIsNamedByAnySpelling() {
        var expected = List.of("dak-lak", "dak-nong", "gia-lai", "kon-tum", "lam-dong");
        for (var spelling : List.of(
                "tay-nguyen", "Tây Nguyên", "tay nguyen", Normalizer.normalize("Tây Nguyên", Normalizer.Form.NFD))) {
            assertThat(list(get(RANKING, "region=" + spelling).path("items"), "unit/id"))
                    .as(spelling)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Quảng Ninh, quang-ninh",
        "quảng  ninh, quang-ninh",
        "QUANG NINH, quang-ninh",
        "22, quang-ninh",
        "VN-13, quang-ninh",
        "TP.HCM, ho-chi-minh",
        "Sài Gòn, ho-chi-minh",
        "BR-VT, ba-ria-vung-tau",
        "HN, ha-noi",
        "31, hai-phong",
        "82, tien-giang",
        "Hưng Yên, hung-yen",
        "Huế, thua-thien-hue",
        "hue, thua-thien-hue",
    })
    void aUnitIsNamedByAnySpellingAndTheYearTellsTwinsApart(String spelling, String unit) {
        assertThat(list(get(RANKING, "unit=" + spelling).path("items"), "unit/id"))
                .containsExactly(unit);
        assertThat(list(
                        get(RANKING, "unit=" + Normalizer.normalize(spelling, Normalizer.Form.NFD))
                                .path("items"),
                        "unit/id"))
                .as("combining marks")
                .containsExactly(unit);
    }

    @Test
    void severalUnitsKeepTheOrderOfPlace() {
        assertThat(list(get(RANKING, "unit=TP.HCM,ha-noi,Quảng Ninh,HN").path("items"), "unit/id"))
                .containsExactly("quang-ninh", "ha-noi", "ho-chi-minh");
    }

    @Test
    void aUnitThatDidNotLiveYetHasNoRow() {
        assertThat(get(RANKING, "unit=hung-yen-2025").path("items")).isEmpty();
    }

    @Test
    void sortingByScoreGoesBothWaysWithTheUnknownLast() {
        var falling = list(get(RANKING, "sort=-score").path("items"), "score");
        var rising = list(get(RANKING, "sort=score").path("items"), "score");

        assertThat(falling.subList(0, 3)).containsExactly("90.09", "84.64", "84.43");
        assertThat(rising.subList(0, 3)).containsExactly("73.87", "79.51", "79.68");
        assertThat(falling.subList(SCORED, 63)).containsOnly("null");
        assertThat(rising.subList(SCORED, 63)).containsOnly("null");
    }

    @Test
    void sortingByPlaceIsTheOrderItselfAndTurnedRoundKeepsTheUnknownLast() {
        var order = list(get(RANKING).path("items"), "unit/id");
        var turned = list(get(RANKING, "sort=-place").path("items"), "unit/id");

        assertThat(list(get(RANKING, "sort=place").path("items"), "unit/id")).isEqualTo(order);
        assertThat(turned).startsWith("ben-tre", "lai-chau");
        assertThat(turned.get(KNOWN - 1)).isEqualTo("quang-ninh");
        assertThat(turned.subList(KNOWN, 63)).isEqualTo(order.subList(KNOWN, 63));
    }

    @ParameterizedTest
    @CsvSource({"unit", "name"})
    void namesAreInTheOrderOfAVietnameseDictionary(String sort) {
        var names = list(get(RANKING, "sort=" + sort).path("items"), "unit/name/vi");

        assertThat(names)
                .startsWith(
                        "An Giang",
                        "Bà Rịa - Vũng Tàu",
                        "Bạc Liêu",
                        "Bắc Giang",
                        "Bắc Kạn",
                        "Bắc Ninh",
                        "Bến Tre",
                        "Bình Dương",
                        "Bình Định")
                .containsSubsequence(
                        "Cần Thơ",
                        "Đà Nẵng",
                        "Đắk Lắk",
                        "Đồng Tháp",
                        "Gia Lai",
                        "Hà Giang",
                        "Hà Nội",
                        "Hải Dương",
                        "Hải Phòng");
        var turned = new ArrayList<>(list(get(RANKING, "sort=-" + sort).path("items"), "unit/name/vi"));
        assertThat(turned).startsWith("Yên Bái").endsWith("An Giang");
    }

    @Test
    void theNextKeyDecidesAmongEquals() {
        var items = get(RANKING, "sort=-change,-unit").path("items");

        assertThat(list(items, "unit/id").subList(0, 3)).containsExactly("lai-chau", "tien-giang", "binh-duong");
        assertThat(list(items, "change/score")).element(0).isEqualTo("7.28");
        assertThat(list(items, "unit/id").get(8))
                .as("the last name among those without a known change")
                .isEqualTo("yen-bai");
        assertThat(list(get(RANKING, "sort=-code").path("items"), "unit/code")).startsWith("96", "95", "94");
    }

    @ParameterizedTest
    @CsvSource({"10, 7", "62, 2", "63, 1", "1000, 1"})
    void thePagesTogetherAreTheRanking(int limit, int pages) {
        var whole = get(RANKING, "sort=unit").path("items");
        var reference = "/api/v1" + RANKING + "?sort=unit&limit=" + limit;
        var read = new ArrayList<String>();
        int turned = 0;
        while (reference != null) {
            var answer = follow(reference);
            var page = json(answer.asString());
            assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
            read.addAll(list(page.path("items"), "unit/id"));
            turned++;
            reference = page.at("/links/next").isNull()
                    ? null
                    : page.at("/links/next").asText();
            assertThat(answer.header("Link")).isEqualTo(reference == null ? null : "<" + reference + ">; rel=\"next\"");
        }
        assertThat(read).isEqualTo(list(whole, "unit/id"));
        assertThat(turned).isEqualTo(pages);
    }

    @Test
    void aRowHasOnlyTheFieldsAskedFor() {
        var item = get(RANKING, "fields=unit,score", "limit=1").at("/items/0");

        assertThat(item.fieldNames()).toIterable().containsExactlyInAnyOrder("unit", "score");
        assertThat(item.path("score").asText()).isEqualTo("90.09");
    }

    @Test
    void alternativesSayWhatTheOtherDocumentsPrint() {
        var ranking = get("/rankings/par-index/2018", "unit=quang-ninh", "include=alternatives");
        var alternatives = ranking.at("/items/0/alternatives");

        assertThat(alternatives.path("agreeing").asInt()).isEqualTo(3);
        assertThat(alternatives.path("differing").asInt()).isEqualTo(2);
        assertThat(list(alternatives.path("items"), "source"))
                .containsExactlyInAnyOrder(
                        "hai-hau-2020-05-22",
                        "vietjo-2019-05-28",
                        "vietnamplus-2019-05-24",
                        "vietnamplus-nd-4",
                        "vnexpress-nd");
        var slip = alternatives
                .path("items")
                .get(list(alternatives.path("items"), "source").indexOf("vietnamplus-nd-4"));
        assertThat(slip.path("score").asText()).isEqualTo("89.6");
        assertThat(slip.path("agrees").asBoolean()).isFalse();
        assertThat(ranking.path("sources").has("vietnamplus-nd-4")).isTrue();
    }

    @Test
    void csvHasTheSameRowsUnderTheSameWords() {
        var items = get(RANKING).path("items");
        var rows = csv(RANKING + ".csv");

        assertThat(rows).extracting(row -> row.get("unit")).isEqualTo(list(items, "unit/id"));
        assertThat(rows.get(0))
                .containsEntry("name_vi", "Quảng Ninh")
                .containsEntry("score", "90.09")
                .containsEntry("place_best", "1")
                .containsEntry("computed_worst", String.valueOf(1 + 63 - SCORED))
                .containsEntry("fits", "true")
                .containsEntry("change_score", "1.03")
                .containsEntry("score_source", "hai-hau-2020-05-22")
                .containsEntry("state", "value");
        assertThat(rows.get(62)).containsEntry("state", "missing").containsEntry("score", "");
        assertThat(rows).extracting(row -> row.get("score")).contains("82.30", "80.70", "80.80");
    }

    @Test
    void csvTakesTheSameFiltersAndPages() {
        assertThat(csv(RANKING, "format=csv", "region=tay-nguyen", "limit=2")).hasSize(2);
        assertThat(call(RANKING, "format=csv", "limit=2").header("Link")).contains("rel=\"next\"");
    }
}
