package vn.parindex.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.csv;
import static vn.parindex.http.Calls.follow;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.result.ShippedScores;

/** The flat table, against a count of the dataset's own rows. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class ObservationResourceTest {

    @Test
    void everyStoredResultIsThereOnce() {
        var rows = csv("/observations.csv");

        assertThat(rows).extracting(ObservationResourceTest::key).doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(ObservationResourceTest::key)
                .containsExactlyInAnyOrderElementsOf(keys(row -> true));
        assertThat(get("/observations").path("total").asInt())
                .isEqualTo(Shipped.results().size());
    }

    @Test
    void thePagesTogetherAreTheCsv() {
        var read = new ArrayList<String>();
        var reference = "/api/v1/observations?limit=300";
        while (reference != null) {
            var page = json(follow(reference).asString());
            page.path("items").forEach(item -> read.add(key(item)));
            reference = page.at("/links/next").isNull()
                    ? null
                    : page.at("/links/next").asText();
        }
        assertThat(read)
                .isEqualTo(csv("/observations", "format=csv").stream()
                        .map(ObservationResourceTest::key)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/observations.csv", "/observations.ndjson"})
    void aTableThatALimitEndsSaysInAHeaderWhereItGoesOn(String address) {
        var pages = new ArrayList<String>();
        var reference = "/api/v1" + address + "?indicator=sipas&limit=40";
        while (reference != null) {
            var page = follow(reference);
            pages.addAll(page.asString()
                    .lines()
                    .skip(address.endsWith("csv") ? 1 : 0)
                    .toList());
            reference = page.headers().getValues("Link").stream()
                    .flatMap(link -> Arrays.stream(link.split(", ")))
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .findFirst()
                    .orElse(null);
        }
        var whole = follow("/api/v1" + address + "?indicator=sipas");
        assertThat(pages)
                .hasSizeGreaterThan(40)
                .isEqualTo(whole.asString()
                        .lines()
                        .skip(address.endsWith("csv") ? 1 : 0)
                        .toList());
        assertThat(whole.headers().getValues("Link")).noneMatch(link -> link.contains("next"));
    }

    @Test
    void aFigureIsPrintedInCsvAsItIsInJson() {
        var items = get("/observations", "indicator=par-index", "limit=1000").path("items");
        var rows = csv("/observations.csv", "indicator=par-index");

        assertThat(rows)
                .extracting(row -> row.get("score"))
                .isEqualTo(list(items, "score").stream()
                        .map(score -> score.equals("null") ? "" : score)
                        .toList())
                .contains("90.10", "82.30", "83.00", "71");
        assertThat(rows)
                .extracting(row -> row.get("change_score"))
                .isEqualTo(list(items, "change/score").stream()
                        .map(score -> score.equals("null") ? "" : score)
                        .toList());
    }

    @Test
    void aStarStandsForAllComponents() {
        assertThat(keysOf("indicator=par-index.*")).containsExactlyInAnyOrderElementsOf(keys(row -> row.get("indicator")
                .startsWith("par-index.")));
        assertThat(keysOf("indicator=par-index.*,par-index", "population=ministry"))
                .containsExactlyInAnyOrderElementsOf(
                        keys(row -> row.get("indicator").startsWith("par-index")
                                && row.get("population").equals("ministry")));
    }

    @Test
    void filtersAreJoined() {
        assertThat(keysOf("unit=Quảng Ninh,HN", "indicator=par-index", "year=2018..2019"))
                .containsExactlyInAnyOrder(
                        "par-index province 2018 ha-noi",
                        "par-index province 2018 quang-ninh",
                        "par-index province 2019 ha-noi",
                        "par-index province 2019 quang-ninh");
        assertThat(keysOf("year=2013,2015..2016"))
                .containsExactlyInAnyOrderElementsOf(
                        keys(row -> List.of("2013", "2015", "2016").contains(row.get("year"))));
        assertThat(keysOf("unit=quang-ninh", "population=ministry")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tay-nguyen", "Tây Nguyên", "tay nguyen"})
    void aRegionIsNamedByAnySpelling(String spelling) {
        var units = List.of("dak-lak", "dak-nong", "gia-lai", "kon-tum", "lam-dong");

        assertThat(keysOf("region=" + spelling))
                .containsExactlyInAnyOrderElementsOf(keys(row -> units.contains(row.get("unit"))));
    }

    @Test
    void aRegionOfTwoShapesNeedsADay() {
        var fault = refused(400, "/observations", "region=Đồng bằng sông Hồng").at("/errors/0");

        assertThat(fault.path("rule").asText()).isEqualTo("ambiguous-unit");
        assertThat(keysOf("region=Đồng bằng sông Hồng", "year=2019", "indicator=sipas"))
                .isNotEmpty()
                .isEqualTo(keysOf("region=dong-bang-song-hong", "year=2019", "indicator=sipas"));
        assertThat(refused(400, "/observations", "region=ha-noi")
                        .at("/errors/0/rule")
                        .asText())
                .isEqualTo("unknown-unit");
    }

    @Test
    void aRenamedUnitStandsForItsWholeSeries() {
        var expected = keys(row -> row.get("unit").equals("thua-thien-hue"));

        assertThat(keysOf("unit=hue")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(keysOf("unit=Thừa Thiên Huế")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aStateLeavesOutTheOthers() {
        var missing = get("/observations", "state=missing", "limit=1000");

        assertThat(list(missing.path("items"), "state")).isNotEmpty().containsOnly("missing");
        assertThat(list(missing.path("items"), "score")).containsOnly("null");
        assertThat(list(missing.path("items"), "rank/published/best"))
                .as("only a place is known")
                .doesNotContain("null");
        assertThat(missing.path("total").asInt()
                        + get("/observations", "state=value").path("total").asInt())
                .isEqualTo(Shipped.results().size());
    }

    @Test
    void aSourceKeepsWhatItSpeaksOfAlsoAsAnAlternative() {
        assertThat(keysOf("source=vietnamplus-nd-4"))
                .containsExactlyInAnyOrderElementsOf(
                        keys(row -> row.get("source").equals("vietnamplus-nd-4")))
                .contains("par-index province 2018 quang-ninh");
    }

    @Test
    void aResultIsTheSameObjectAsInItsRanking() {
        assertThat(get("/observations", "unit=hung-yen", "indicator=par-index", "year=2019")
                        .at("/items/0"))
                .isEqualTo(get("/rankings/par-index/2019", "unit=hung-yen").at("/items/0"));
        assertThat(get("/observations", "unit=ninh-thuan", "indicator=par-index.part-appraisal", "year=2022")
                        .at("/items/0"))
                .isEqualTo(get("/rankings/par-index.part-appraisal/2022", "unit=ninh-thuan")
                        .at("/items/0"));
    }

    @Test
    void theSourcesOfThePageAreNamedInFull() {
        var answer =
                get("/observations", "unit=quang-ninh", "year=2018", "indicator=par-index", "include=alternatives");

        assertThat(answer.path("sources").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Shipped.table("par-index", "province", 2018)
                        .filter(row -> row.get("unit").equals("quang-ninh"))
                        .map(row -> row.get("source"))
                        .toList());
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        var answer = get("/observations", "year=1900");

        assertThat(answer.path("items")).isEmpty();
        assertThat(answer.path("total").asInt()).isZero();
        assertThat(csv("/observations.csv", "year=1900")).isEmpty();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var problem = refused(
                400,
                "/observations",
                "indicator=pari",
                "population=x",
                "unit=atlantis",
                "region=q",
                "year=2019..2018",
                "state=unknown",
                "source=z",
                "include=w",
                "limit=1001",
                "cursor=!",
                "on=yesterday");

        assertThat(list(problem.path("errors"), "parameter"))
                .containsExactlyInAnyOrder(
                        "indicator",
                        "population",
                        "unit",
                        "region",
                        "year",
                        "state",
                        "source",
                        "include",
                        "limit",
                        "cursor",
                        "on");
    }

    private static List<String> keysOf(String... parameters) {
        var all = new ArrayList<>(List.of(parameters));
        all.add("limit=1000");
        var keys = new ArrayList<String>();
        get("/observations", all.toArray(String[]::new)).path("items").forEach(item -> keys.add(key(item)));
        return keys;
    }

    private static String key(JsonNode item) {
        return item.path("indicator").asText() + " " + item.path("population").asText() + " "
                + item.path("year").asText() + " " + item.at("/unit/id").asText();
    }

    private static String key(Map<String, String> row) {
        return row.get("indicator") + " " + row.get("population") + " " + row.get("year") + " " + row.get("unit");
    }

    private static List<String> keys(Predicate<Map<String, String>> kept) {
        return ShippedScores.rows().stream()
                .filter(kept)
                .map(ObservationResourceTest::key)
                .distinct()
                .toList();
    }
}
