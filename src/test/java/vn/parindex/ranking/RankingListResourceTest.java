package vn.parindex.ranking;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.follow;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;
import vn.parindex.result.ShippedScores;

/** The list of what can be ranked, against a count of the dataset's own rows. */
@H2Test
class RankingListResourceTest {

    private static final Map<List<String>, List<Map<String, String>>> TABLES = ShippedScores.rows().stream()
            .collect(groupingBy(row -> List.of(row.get("indicator"), row.get("population"), row.get("year"))));

    @Test
    void everyTableOfTheDatasetIsListedOnceWithItsCoverage() {
        var list = get("/rankings", "limit=1000");

        assertThat(list.path("total").asInt()).isEqualTo(TABLES.size());
        assertThat(list.path("items")).hasSize(TABLES.size());
        for (var item : list.path("items")) {
            var rows = TABLES.get(key(item));
            assertThat(rows).as(key(item) + "").isNotNull();
            var coverage = item.path("coverage");
            assertThat(coverage.path("results").asLong())
                    .as(key(item) + " results")
                    .isEqualTo(units(rows, null));
            assertThat(coverage.path("scores").asLong())
                    .as(key(item) + " scores")
                    .isEqualTo(units(rows, "score"));
            assertThat(coverage.path("points").asLong())
                    .as(key(item) + " points")
                    .isEqualTo(units(rows, "points"));
            assertThat(coverage.path("ranks").asLong()).as(key(item) + " ranks").isEqualTo(units(rows, "rank_best"));
        }
    }

    @Test
    void aTableKnowsHowManyUnitsWereRanked() {
        var list = get("/rankings", "indicator=par-index", "population=ministry", "year=2018..2019");

        assertThat(list(list.path("items"), "year")).containsExactly("2019", "2018");
        assertThat(list(list.path("items"), "coverage/units")).containsExactly("17", "18");
        assertThat(list(list.path("items"), "edition")).containsOnly("published");
        assertThat(list(list.path("items"), "ranking"))
                .containsExactly(
                        "/api/v1/rankings/par-index/2019?population=ministry",
                        "/api/v1/rankings/par-index/2018?population=ministry");
    }

    @Test
    void theLinkOfEachTableOpensIt() {
        for (var item : get("/rankings", "year=2019,2015").path("items")) {
            var ranking = json(follow(item.path("ranking").asText()).asString());
            assertThat(ranking.path("coverage"))
                    .as(item.path("ranking").asText())
                    .isEqualTo(item.path("coverage"));
        }
    }

    @Test
    void theListIsFilteredByIndicatorPopulationAndYear() {
        assertThat(list(get("/rankings", "indicator=sipas", "limit=1000").path("items"), "year"))
                .containsExactly("2024", "2023", "2022", "2021", "2020", "2019", "2018", "2017", "2015");
        assertThat(list(
                        get("/rankings", "indicator=sipas,par-index", "year=2017")
                                .path("items"),
                        "population"))
                .containsExactly("province", "ministry", "province");
        assertThat(list(get("/rankings", "indicator=par-index.*", "limit=1000").path("items"), "indicator"))
                .isNotEmpty()
                .allMatch(code -> code.startsWith("par-index."));
        assertThat(get("/rankings", "indicator=sipas", "population=ministry").path("items"))
                .isEmpty();
    }

    @Test
    void thePagesTogetherAreTheList() {
        var whole = get("/rankings", "limit=1000").path("items");
        var read = new ArrayList<JsonNode>();
        var reference = "/api/v1/rankings?limit=40";
        while (reference != null) {
            var page = json(follow(reference).asString());
            page.path("items").forEach(read::add);
            reference = page.at("/links/next").isNull()
                    ? null
                    : page.at("/links/next").asText();
        }
        assertThat(read).containsExactlyElementsOf(whole);
    }

    @Test
    void faultsAreNamedTogether() {
        assertThat(list(
                        refused(400, "/rankings", "indicator=pci", "population=x", "year=19", "limit=1001")
                                .path("errors"),
                        "parameter"))
                .containsExactlyInAnyOrder("indicator", "population", "year", "limit");
    }

    private static List<String> key(JsonNode item) {
        return List.of(
                item.path("indicator").asText(),
                item.path("population").asText(),
                item.path("year").asText());
    }

    private static long units(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .filter(row -> column == null || !row.get(column).isEmpty())
                .map(row -> row.get("unit"))
                .distinct()
                .count();
    }
}
