package vn.parindex.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.call;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.unit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

/** What rankings say, against what the dataset's sources print. */
@H2Test
class RankingResourceTest {

    /** Of how many provinces a document prints the score of 2019. */
    private static final int SCORED =
            Shipped.stated("par-index", "province", 2019, "score").size();

    private static final JsonNode NULL = json("null");

    @Test
    void theFirstOf2019IsTheObjectThatTheContractPromises() {
        var first = (ObjectNode) get("/rankings/par-index/2019").at("/items/0");

        assertThat(first.at("/unit/label/vi").asText()).isEqualTo("Quảng Ninh");
        ((ObjectNode) first.path("unit")).remove("label");
        assertThat(first).isEqualTo(json("""
                {"indicator":"par-index","population":"province","year":2019,
                 "unit":{"id":"quang-ninh","code":"22","name":{"vi":"Quảng Ninh","en":"Quang Ninh"},"region":"dong-bang-song-hong"},
                 "state":"value","score":90.09,"points":null,"maxPoints":null,
                 "rank":{"place":{"best":1,"worst":1},"published":{"best":1,"worst":1},"computed":{"best":1,"worst":%d},
                         "tied":0,"of":63,"fits":true},
                 "change":{"since":2018,"score":1.03,"rank":0,"comparable":true},"gap":{"first":0.00,"above":null},"segment":2,
                 "source":{"score":"hai-hau-2020-05-22","points":null,"rank":"hai-hau-2020-05-22"},
                 "alternatives":{"agreeing":6,"differing":0,"items":null},"note":"5.45 above the second"}
                """.formatted(1 + 63 - SCORED)));
    }

    @Test
    void aRankingIsAGridInTheOrderOfPlaceWithTheUnknownLast() {
        var ranking = get("/rankings/par-index/2019");

        assertThat(list(ranking.path("items"), "unit/id")).hasSize(63).doesNotHaveDuplicates();
        assertThat(list(ranking.path("items"), "unit/id").subList(0, 20))
                .containsExactly(
                        "quang-ninh",
                        "ha-noi",
                        "dong-thap",
                        "hai-phong",
                        "long-an",
                        "an-giang",
                        "lao-cai",
                        "binh-duong",
                        "hung-yen",
                        "soc-trang",
                        "yen-bai",
                        "quang-nam",
                        "quang-binh",
                        "nam-dinh",
                        "tay-ninh",
                        "tien-giang",
                        "ca-mau",
                        "tra-vinh",
                        "lai-chau",
                        "ben-tre");
        assertThat(list(ranking.path("items"), "unit/name/vi").subList(20, 27))
                .as("nothing is known of them, so they follow in the order of a Vietnamese dictionary")
                .containsExactly(
                        "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bình Định", "Bình Phước");
        assertThat(ranking.at("/items/62/unit/name/vi").asText()).isEqualTo("Vĩnh Phúc");
        assertThat(ranking.at("/items/62/state").asText()).isEqualTo("missing");
    }

    @Test
    void theCoverageCountsWhatIsKnownOf63() {
        assertThat(get("/rankings/par-index/2019").path("coverage")).isEqualTo(json("""
                {"units":63,"results":%d,"scores":%d,"points":0,"ranks":%d,"exactRanks":%d,"complete":false}
                """.formatted(
                Shipped.stated("par-index", "province", 2019, "unit").size(),
                SCORED,
                Shipped.stated("par-index", "province", 2019, "rank_best").size(),
                Shipped.table("par-index", "province", 2019)
                        .filter(row -> !row.get("rank_best").isEmpty()
                                && row.get("rank_best").equals(row.get("rank_worst")))
                        .map(row -> row.get("unit"))
                        .distinct()
                        .count())));
    }

    @Test
    void statisticsStandBesideThePublishedOnes() {
        var statistics = get("/rankings/par-index/2019").path("statistics");

        assertThat(statistics.at("/mean/published"))
                .isEqualTo(json("{\"value\":81.15,\"source\":\"vgp-2020-05-19\",\"agreeing\":5,\"differing\":0}"));
        assertThat(statistics.at("/mean/computed"))
                .as("the mean of all lies between, that of the known is told apart")
                .isEqualTo(
                        json(
                                "{\"value\":null,\"low\":80.10,\"high\":81.65,\"certain\":false,\"known\":{\"value\":82.11,\"over\":16,\"of\":63}}"));
        assertThat(statistics.at("/spread/published"))
                .isEqualTo(json("{\"value\":16.22,\"source\":\"vgp-2020-05-19\",\"agreeing\":2,\"differing\":0}"));
        assertCertain(statistics.at("/spread/computed"), "16.22", SCORED);
        assertCertain(statistics.at("/min/computed"), "73.87", SCORED);
        assertCertain(statistics.at("/max/computed"), "90.09", SCORED);
        assertThat(statistics.at("/risen/published/value").asText())
                .as("two sources count 62 provinces that rose")
                .isEqualTo("62");
    }

    @Test
    void gapsAreOnlyBetweenAdjacentPlaces() {
        var ranking = get("/rankings/par-index/2019");

        assertThat(unit(ranking, "ha-noi").path("gap")).isEqualTo(json("{\"first\":5.45,\"above\":5.45}"));
        assertThat(unit(ranking, "dong-thap").path("gap")).isEqualTo(json("{\"first\":5.66,\"above\":0.21}"));
        assertThat(unit(ranking, "an-giang").path("gap"))
                .as("11th, and nobody is known to be 10th")
                .isEqualTo(json("{\"first\":6.77,\"above\":null}"));
        assertThat(unit(ranking, "soc-trang").path("gap")).as("no score").isEqualTo(NULL);
    }

    @Test
    void aScoreWithoutAPlaceLiesBetweenThePlacesOfTheOthers() {
        var rank = unit(get("/rankings/par-index/2019"), "hung-yen").path("rank");

        assertThat(rank.path("place")).isEqualTo(json("{\"best\":18,\"worst\":34}"));
        assertThat(rank.path("computed")).isEqualTo(json("{\"best\":9,\"worst\":%d}".formatted(9 + 63 - SCORED)));
        assertThat(rank.path("published")).isEqualTo(NULL);
        assertThat(rank.path("fits")).isEqualTo(NULL);
    }

    @Test
    void aPlaceAloneIsShownAndLeavesTheResultMissing() {
        var socTrang = unit(get("/rankings/par-index/2019"), "soc-trang");

        assertThat(socTrang.path("state").asText()).isEqualTo("missing");
        assertThat(socTrang.at("/rank/place")).isEqualTo(json("{\"best\":19,\"worst\":19}"));
        assertThat(socTrang.at("/rank/computed")).isEqualTo(NULL);
    }

    @Test
    void figuresKeepTheirPrintedDecimals() {
        assertThat(unit(get("/rankings/par-index/2022"), "quang-ninh")
                        .path("score")
                        .asText())
                .isEqualTo("90.10");
        assertThat(unit(get("/rankings/sipas/2020"), "can-tho").path("score").asText())
                .isEqualTo("84");
        assertThat(unit(get("/rankings/par-index/2019", "population=ministry"), "ngan-hang-nha-nuoc-viet-nam")
                        .path("score")
                        .asText())
                .isEqualTo("95.4");
    }

    @Test
    void theSixRegionsOf2019AreInOrder() {
        var ranking = get("/rankings/par-index/2019", "population=region");

        assertThat(list(ranking.path("items"), "unit/id"))
                .containsExactly(
                        "dong-bang-song-hong",
                        "dong-nam-bo",
                        "trung-du-va-mien-nui-phia-bac",
                        "bac-trung-bo-va-duyen-hai-mien-trung",
                        "dong-bang-song-cuu-long",
                        "tay-nguyen");
        assertThat(list(ranking.path("items"), "score").subList(0, 2)).containsExactly("82.95", "82.02");
        assertThat(list(ranking.path("items"), "unit/region"))
                .as("a region is in none")
                .containsOnly("null");
    }

    @Test
    void theStateBankIsFirstAndTransportLastOf17Ministries() {
        var ranking = get("/rankings/par-index/2019", "population=ministry");
        var items = ranking.path("items");

        assertThat(items.at("/0/unit/id").asText()).isEqualTo("ngan-hang-nha-nuoc-viet-nam");
        var last = items.get(items.size() - 1);
        assertThat(last.at("/unit/name/vi").asText()).isEqualTo("Bộ Giao thông vận tải");
        assertThat(last.at("/rank/place")).isEqualTo(json("{\"best\":17,\"worst\":17}"));
        assertThat(ranking.at("/coverage/units").asInt()).isEqualTo(17);
        assertThat(items)
                .as("more ministries lived than were ranked: only those that a source names are members")
                .hasSameSizeAs(Shipped.stated("par-index", "ministry", 2019, "unit"));
        assertThat(unit(ranking, "bo-y-te").at("/source"))
                .as("a field the preferred source lacks comes from the next and says so")
                .isEqualTo(json("{\"score\":\"vietjo-2020-05-20\",\"points\":null,\"rank\":\"viettimes-nd\"}"));
    }

    @Test
    void theMinistriesOf2023AreCompleteAndEverythingIsCertain() {
        var ranking = get("/rankings/par-index/2023", "population=ministry");
        var statistics = ranking.path("statistics");

        assertThat(ranking.at("/coverage/complete").asBoolean()).isTrue();
        assertThat(ranking.path("items")).hasSize(17);
        for (var statistic : List.of(
                "mean 84.38",
                "median 85.83",
                "lowerQuartile 80.38",
                "upperQuartile 87.01",
                "min 78.03",
                "max 89.95",
                "spread 11.92",
                "standardDeviation 3.91")) {
            var words = statistic.split(" ");
            var computed = statistics.path(words[0]).path("computed");
            assertCertain(computed, words[1], 17);
            assertThat(List.of(
                            computed.path("low").asText(), computed.path("high").asText()))
                    .as("a certain %s leaves no room", words[0])
                    .containsOnly(words[1]);
        }
        assertThat(list(ranking.path("items"), "rank/computed/best"))
                .isEqualTo(list(ranking.path("items"), "rank/published/best"));
        assertThat(unit(ranking, "bo-tai-chinh").path("gap")).isEqualTo(json("{\"first\":0.77,\"above\":0.71}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2023, ca-mau, 34, true",
        "2023, ho-chi-minh, 33, true",
        "2022, binh-phuoc, 29, false",
        "2022, ho-chi-minh, 36, true"
    })
    void aPublishedPlaceThatTheRestContradictsDoesNotFit(int year, String unit, int place, boolean fits) {
        var rank = unit(get("/rankings/par-index/" + year), unit).path("rank");

        assertThat(rank.at("/place/best").asInt()).isEqualTo(place);
        assertThat(rank.path("fits").asBoolean()).isEqualTo(fits);
    }

    @Test
    void whosePlaceDoesNotFitIsNextToNobody() {
        var ranking = get("/rankings/par-index/2022");

        assertThat(unit(ranking, "binh-phuoc").at("/gap/above"))
                .as("84.46 on place 29, below 85.95 on place 28")
                .isEqualTo(NULL);
        assertThat(unit(ranking, "ninh-thuan").at("/gap/above").asText()).isEqualTo("0.17");
    }

    @Test
    void aBandIsNarrowedByThePlacesAndBandsOfOthers() {
        var ranking = get("/rankings/sipas/2019");
        var canTho = unit(ranking, "can-tho").path("rank");

        assertThat(canTho.path("published")).isEqualTo(json("{\"best\":44,\"worst\":63}"));
        assertThat(canTho.path("place"))
                .as("Lai Châu is 44th, Nam Định 60th, Bình Thuận 63rd, and two others are of the lowest three")
                .isEqualTo(json("{\"best\":45,\"worst\":59}"));
        assertThat(unit(ranking, "cao-bang").at("/rank/place"))
                .as("one of the lowest three, and the last is Bình Thuận")
                .isEqualTo(json("{\"best\":61,\"worst\":62}"));
    }

    @Test
    void thePilotOf2015RankedTenProvinces() {
        var ranking = get("/rankings/sipas/2015");

        assertThat(ranking.at("/edition/status").asText()).isEqualTo("pilot");
        assertThat(ranking.at("/coverage/units").asInt()).isEqualTo(10);
        assertThat(list(ranking.path("items"), "unit/id"))
                .containsExactly(
                        "da-nang",
                        "ca-mau",
                        "quang-ninh",
                        "ha-tinh",
                        "lai-chau",
                        "ho-chi-minh",
                        "ha-noi",
                        "tay-ninh",
                        "dak-lak",
                        "hung-yen");
        assertThat(list(ranking.path("items"), "rank/of")).containsOnly("10");
        assertThat(unit(ranking, "ha-tinh").at("/rank/tied").asInt())
                .as("Lai Châu has the same printed 84.94")
                .isEqualTo(1);
    }

    @Test
    void equalScoresWithoutPublishedPlacesShareTheirPlaces() {
        var ranking = get("/rankings/par-index/2023", "population=region");

        for (var region : List.of("dong-bang-song-cuu-long", "tay-nguyen")) {
            var rank = unit(ranking, region).path("rank");
            assertThat(rank.path("place")).as(region).isEqualTo(json("{\"best\":5,\"worst\":6}"));
            assertThat(rank.path("tied").asInt()).isEqualTo(1);
        }
        assertThat(list(ranking.path("items"), "unit/id").subList(4, 6))
                .as("equals follow in the order of names")
                .containsExactly("dong-bang-song-cuu-long", "tay-nguyen");
    }

    @Test
    void aScoreIsNotComparedAcrossABreak() {
        var haiPhong = unit(get("/rankings/par-index/2022"), "hai-phong");

        assertThat(haiPhong.path("change"))
                .as("first in 2021, second in 2022, and other criteria")
                .isEqualTo(json("{\"since\":2021,\"score\":null,\"rank\":-1,\"comparable\":false}"));
        assertThat(unit(get("/rankings/par-index/2021"), "hai-phong").path("segment"))
                .isNotEqualTo(haiPhong.path("segment"));
        assertThat(unit(get("/rankings/par-index/2019"), "hai-phong").path("change"))
                .isEqualTo(json("{\"since\":2018,\"score\":0.67,\"rank\":1,\"comparable\":true}"));
    }

    /** api.md: null only if nothing is known of the edition before; what both results do not share is null. */
    @Test
    void aChangeIsThereWhereTheEditionBeforeIsKnown() {
        for (var indicator : List.of("par-index", "sipas", "par-index.part-appraisal")) {
            for (int year = 2018; year <= 2024; year++) {
                var before = get("/rankings/" + indicator + "/" + (year - 1), "limit=1000");
                for (var item :
                        get("/rankings/" + indicator + "/" + year, "limit=1000").path("items")) {
                    var then = unit(before, item.at("/unit/id").asText());
                    boolean known = !then.path("score").isNull()
                            || !then.path("points").isNull()
                            || !then.at("/rank/published").isNull();
                    assertThat(item.path("change").isNull())
                            .as("%s %d %s", indicator, year, item.at("/unit/id").asText())
                            .isEqualTo(!known);
                }
            }
        }
        assertThat(unit(get("/rankings/par-index/2020"), "hung-yen").path("change"))
                .as("81.98 in 2019, nothing in 2020")
                .isEqualTo(json("{\"since\":2019,\"score\":null,\"rank\":null,\"comparable\":true}"));
    }

    @Test
    void aScoringPartIsOrderedByPoints() {
        var ranking = get("/rankings/par-index.part-appraisal/2022");

        assertThat(ranking.path("measure").asText()).isEqualTo("points");
        assertThat(ranking.at("/items/0/unit/id").asText()).isEqualTo("ninh-thuan");
        assertThat(ranking.at("/items/0/points").asText()).isEqualTo("54.2");
        assertThat(ranking.at("/items/0/maxPoints").asText()).isEqualTo("61.5");
        assertThat(ranking.at("/items/0/score")).as("nothing is converted").isEqualTo(NULL);
        assertThat(ranking.at("/coverage/points").asInt()).isEqualTo(1);
    }

    @Test
    void theOtherMeasureCanBeAskedFor() {
        var ranking = get("/rankings/par-index.part-appraisal/2022", "measure=score");

        assertThat(ranking.path("measure").asText()).isEqualTo("score");
        assertThat(unit(ranking, "ninh-thuan").at("/rank/computed"))
                .as("no score")
                .isEqualTo(NULL);
        assertThat(unit(ranking, "ninh-thuan").path("points").asText()).isEqualTo("54.2");
    }

    @ParameterizedTest
    @CsvSource({
        "sipas, province, 2024",
        "par-index, province, 2024",
        "par-index, ministry, 2023",
        "par-index, region, 2024"
    })
    void latestIsTheNewestEditionWithAResult(String indicator, String population, int year) {
        var answer = call("/rankings/" + indicator + "/latest", "population=" + population);

        assertThat(answer.header("Content-Location"))
                .isEqualTo("/api/v1/rankings/" + indicator + "/" + year + "?population=" + population);
        assertThat(json(answer.asString()).path("year").asInt()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"par-index/1900", "par-index/3000", "par-index/2025", "sipas/2016", "par-index.steering/2025"})
    void aYearWithoutResultsIsEmptyAndSaysWhy(String ranking) {
        var answer = get("/rankings/" + ranking);

        assertThat(answer.path("items")).isEmpty();
        assertThat(answer.at("/reason/vi").asText()).contains("năm " + ranking.substring(ranking.length() - 4));
        assertThat(answer.at("/reason/en").asText()).contains(ranking.substring(ranking.length() - 4));
        assertThat(answer.at("/coverage/units").asInt()).isZero();
        assertThat(answer.path("edition")).isEqualTo(NULL);
    }

    @Test
    void theEnvelopeNamesEachDocumentOnceAndTheBreaks() {
        var ranking = get("/rankings/par-index/2019");

        assertThat(list(ranking.path("breaks"), "year")).containsExactly("2016", "2022", "2024");
        assertThat(ranking.at("/sources/vgp-2020-05-19/tier").asInt()).isEqualTo(1);
        assertThat(ranking.at("/sources/vgp-2020-05-19/publishedOn").asText()).isEqualTo("2020-05-19");
        ranking.path("items").forEach(item -> item.path("source").forEach(source -> assertThat(
                        source.isNull() || ranking.path("sources").has(source.asText()))
                .as(source.asText())
                .isTrue()));
        assertThat(ranking.path("reason")).isEqualTo(NULL);
        assertThat(ranking.at("/release/id").asText()).isNotBlank();
        assertThat(ranking.at("/links/self").asText()).isEqualTo("/api/v1/rankings/par-index/2019");
    }

    private static void assertCertain(JsonNode computed, String value, int over) {
        assertThat(computed.path("value").asText()).isEqualTo(value);
        assertThat(computed.at("/known/over").asInt()).isEqualTo(over);
        assertThat(computed.path("certain").asBoolean()).as("certain").isTrue();
    }
}
