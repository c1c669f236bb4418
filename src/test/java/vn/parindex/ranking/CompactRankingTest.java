package vn.parindex.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.call;
import static vn.parindex.http.Calls.csv;
import static vn.parindex.http.Calls.follow;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

/** Lists with less weight: fields by dotted names, and the compact view. */
@H2Test
class CompactRankingTest {

    private static final int MOST_BYTES = 12 * 1024;

    private static JsonNode laidOver(JsonNode defaults, JsonNode row) {
        ObjectNode whole = defaults.deepCopy();
        row.properties().forEach(each -> {
            var below = whole.get(each.getKey());
            boolean both = below instanceof ObjectNode && each.getValue() instanceof ObjectNode;
            whole.set(each.getKey(), both ? laidOver(below, each.getValue()) : each.getValue());
        });
        return whole;
    }

    @Test
    void everyRankingOfSixtyThreeWeighsTwelveKilobytesAtMost() {
        int whole = 0;
        for (var ranking : get("/rankings", "population=province", "limit=1000").path("items")) {
            if (ranking.at("/coverage/units").asInt() == 63
                    && ranking.path("year").asInt() >= 2012) {
                var path = "/rankings/" + ranking.path("indicator").asText() + "/"
                        + ranking.path("year").asText();
                var compact = call(path, "view=compact");
                assertThat(json(compact.asString()).path("items")).as(path).hasSize(63);
                assertThat(compact.asByteArray().length).as(path).isLessThanOrEqualTo(MOST_BYTES);
                whole++;
            }
        }
        assertThat(whole).isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rankings/par-index/2021",
                "/rankings/sipas/latest",
                "/observations",
                "/provinces",
                "/sources",
                "/checks"
            })
    void laidOverTheDefaultsTheRowsAreTheWholeOnes(String path) {
        var whole = get(path, "limit=50");
        var compact = get(path, "limit=50", "view=compact");
        assertThat(compact.path("items")).hasSameSizeAs(whole.path("items"));
        for (int i = 0; i < whole.path("items").size(); i++) {
            var row = laidOver(compact.path("defaults"), compact.path("items").get(i));
            assertThat(row).isNotEmpty();
            row.properties().forEach(each -> assertThat(isWithin(each.getValue(), each.getKey(), whole, row))
                    .isTrue());
        }
        assertThat(compact.at("/release/id")).isEqualTo(whole.at("/release/id"));
        assertThat(compact.has("sources")).isFalse();
    }

    /** Whether some whole row has the value, or an object with at least what it has. */
    private static boolean isWithin(JsonNode value, String name, JsonNode whole, JsonNode row) {
        for (var each : whole.path("items")) {
            if (covers(each.get(name), value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(JsonNode whole, JsonNode part) {
        if (!(part instanceof ObjectNode) || !(whole instanceof ObjectNode)) {
            return part.equals(whole);
        }
        return part.properties().stream().allMatch(each -> covers(whole.get(each.getKey()), each.getValue()));
    }

    @Test
    void compactPagesGoOn() {
        var first = get("/rankings/par-index/2021", "view=compact", "limit=40");
        var next = first.at("/links/next").asText();
        assertThat(next).contains("view=compact");
        var second = json(follow(next).asString());
        assertThat(second.path("items")).hasSize(23);
        assertThat(second.at("/links/next").isMissingNode()).isTrue();
    }

    @Test
    void fieldsSayWhatCompactRowsHave() {
        var compact = get("/rankings/par-index/2021", "view=compact", "fields=unit.id,score,change.rank", "limit=3");
        assertThat(compact.at("/items/0/unit").properties())
                .extracting(each -> each.getKey())
                .containsExactly("id");
        assertThat(compact.at("/items/0/change/rank").isInt()).isTrue();
        assertThat(compact.path("items").findValues("state")).isEmpty();
    }

    @Test
    void dottedNamesChooseFieldsAndColumns() {
        var items = get("/rankings/par-index/2019", "fields=unit.name.vi,rank.place.best", "limit=2")
                .path("items");
        assertThat(items.get(0).toString())
                .isEqualTo("{\"unit\":{\"name\":{\"vi\":\"Quảng Ninh\"}},\"rank\":{\"place\":{\"best\":1}}}");
        assertThat(csv("/rankings/par-index/2019.csv", "fields=unit.name.vi,rank.place.best", "limit=1"))
                .singleElement()
                .hasToString("{name_vi=Quảng Ninh, place_best=1}");
        assertThat(call("/rankings/par-index/2019.ndjson", "fields=unit.name.vi", "limit=1")
                        .asString())
                .isEqualTo("{\"unit\":{\"name\":{\"vi\":\"Quảng Ninh\"}}}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "unit.nam.vi, “nam”, unit.name",
        "unit.name.fr, “fr”, unit.name.vi",
        "rnk.place, “rnk”, rank",
        "score.value, “score”, score"
    })
    void aWrongPartOfANameIsNamedWithTheNearest(String field, String wrong, String nearest) {
        var error = refused(400, "/rankings/par-index/2019", "lang=en", "fields=" + field)
                .at("/errors/0");
        assertThat(error.path("parameter").asText()).isEqualTo("fields");
        assertThat(error.path("value").asText()).isEqualTo(field);
        assertThat(error.path("detail").asText()).contains(wrong);
        assertThat(list(error.path("suggestions"), "")).contains(nearest);
    }

    @ParameterizedTest
    @CsvSource({
        "/rankings/par-index/2019, compct, not-allowed",
        "/rankings/par-index/2019.csv, compact, json-only",
        "/provinces/ha-noi, compact, unknown-parameter"
    })
    void aViewThatThereIsNotIsRefused(String path, String view, String rule) {
        var errors = refused(400, path, "view=" + view).path("errors");
        assertThat(errors.size()).isEqualTo(1);
        assertThat(errors.at("/0/rule").asText()).isEqualTo(rule);
    }

    /** The check against the contract that each call makes: the envelopes of these differ from that of other lists. */
    @ParameterizedTest
    @ValueSource(strings = {"/problems", "/releases/latest/diff", "/releases/latest/checks", "/tiles", "/sources"})
    void aCompactListHasTheEnvelopeThatTheContractGivesIt(String path) {
        var compact = get(path, "view=compact");
        assertThat(compact.has("defaults")).isTrue();
        assertThat(compact.path("release")).isEqualTo(get(path).path("release"));
    }

    /** As the contract names the type, so that generated clients, which compare the two, find what they get. */
    @Test
    void theAnswerSaysThatItIsCompact() {
        assertThat(call("/rankings/par-index/2019", "view=compact").contentType())
                .isEqualTo("application/json;view=compact");
        assertThat(call("/rankings/par-index/2019", "view=full").contentType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json;view=compact, compact",
        "application/json; view=\"compact\"; q=0.9, compact",
        "'application/json, application/json;view=compact', full",
        "'application/json;q=0.9, application/json;view=compact', compact",
        "'application/json;view=compact;q=0.5, application/json', full",
        "'application/json;view=compact;q=0, application/json', full",
        "application/json;view=full, full",
        "application/json, full"
    })
    void anAcceptOfItsTypeAsksForIt(String accept, String view) {
        var asked = accepting(accept, "/api/v1/rankings/par-index/2019");
        assertThat(json(asked.asString()).has("defaults")).isEqualTo(view.equals("compact"));
        assertThat(asked.header("Vary")).contains("Accept,");
        assertThat(asked.header("ETag"))
                .isEqualTo(accepting(accept, "/api/v1/rankings/par-index/2019").header("ETag"));
        if (view.equals("compact")) {
            assertThat(asked.header("ETag"))
                    .isNotEqualTo(accepting("application/json", "/api/v1/rankings/par-index/2019")
                            .header("ETag"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/rankings/par-index/2019?view=full",
                "/api/v1/rankings/par-index/2019?format=json",
                "/api/v1/provinces/ha-noi"
            })
    void anAcceptAsksForNothingThatIsSaidOtherwiseOrIsNotThere(String address) {
        var asked = accepting("application/json;view=compact", address);
        assertThat(asked.contentType()).isEqualTo("application/json");
        assertThat(json(asked.asString()).has("defaults")).isFalse();
    }

    private static Response accepting(String accept, String address) {
        var asked = given().header("Accept", accept).get(address);
        assertThat(asked.statusCode()).as(address).isEqualTo(200);
        return asked;
    }
}
