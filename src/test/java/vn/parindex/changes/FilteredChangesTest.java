package vn.parindex.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.call;
import static vn.parindex.http.Calls.csv;
import static vn.parindex.http.Calls.follow;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.DatabaseTest;

/** The feed of changes, filtered: what is kept is what anybody would keep who reads all of it. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class FilteredChangesTest {

    /** Every event from the start, page by page. */
    private static List<JsonNode> read(String... parameters) {
        var events = new ArrayList<JsonNode>();
        var page = get("/changes", parameters);
        while (true) {
            page.path("items").forEach(events::add);
            assertThat(page.path("next").asText()).isNotBlank();
            var next = page.at("/links/next");
            if (next.isNull()) {
                return events;
            }
            page = json(follow(next.asText()).asString());
        }
    }

    private static List<String> ids(List<JsonNode> events, Predicate<JsonNode> wanted) {
        return events.stream()
                .filter(wanted)
                .map(each -> each.path("id").asText())
                .toList();
    }

    private static boolean names(JsonNode event, String column, String value) {
        return event.at("/key/" + column).asText().equals(value)
                || event.at("/old/" + column).asText().equals(value)
                || event.at("/new/" + column).asText().equals(value);
    }

    @Test
    void filtersKeepWhatAReaderOfEverythingWouldKeep() {
        var all = read("limit=1000");
        Predicate<JsonNode> ofUnit = event -> names(event, "unit", "hung-yen")
                || names(event, "subject", "hung-yen")
                || names(event, "predecessor", "hung-yen")
                || names(event, "successor", "hung-yen")
                || event.path("entity").asText().equals("unit") && names(event, "id", "hung-yen");
        Predicate<JsonNode> ofIndex = event -> names(event, "indicator", "sipas")
                || event.path("entity").asText().equals("indicator") && names(event, "code", "sipas");
        Predicate<JsonNode> isResult = event -> event.path("entity").asText().equals("result");

        assertThat(ids(read("unit=hung-yen"), each -> true)).isNotEmpty().isEqualTo(ids(all, ofUnit));
        assertThat(ids(read("indicator=sipas", "limit=7"), each -> true))
                .isNotEmpty()
                .isEqualTo(ids(all, ofIndex));
        assertThat(ids(read("entity=result,unit", "limit=1000"), each -> true))
                .isEqualTo(ids(
                        all, isResult.or(event -> event.path("entity").asText().equals("unit"))));
        assertThat(ids(read("entity=result", "indicator=sipas", "unit=hung-yen"), each -> true))
                .isEqualTo(ids(all, isResult.and(ofIndex).and(ofUnit)));
    }

    @Test
    void anyCursorIsGoodWithAnyFilter() {
        var first = get("/changes", "entity=result", "limit=5");
        var rest = read("after=" + first.path("next").asText(), "limit=1000");
        var all = read("limit=1000");
        var last = first.at("/items/4/id").asText();
        assertThat(ids(rest, each -> true))
                .isEqualTo(ids(all, each -> true).subList(ids(all, each -> true).indexOf(last) + 1, all.size()));
    }

    @Test
    void nothingThatFitsIsToldWithTheReasonAndTheCursor() {
        var nothing = get("/changes", "entity=tile", "unit=hung-yen", "indicator=sipas", "lang=en");
        assertThat(nothing.path("items")).isEmpty();
        assertThat(nothing.at("/reason/en").asText()).contains("entity, unit, indicator");
        assertThat(nothing.at("/reason/vi").asText()).contains("điều kiện");
        assertThat(nothing.path("next").asText())
                .isEqualTo(nothing.at("/snapshot/cursor").asText());
        assertThat(get("/changes", "limit=1").path("reason").isNull()).isTrue();
    }

    @Test
    void asATableTheWholeFeedComes() {
        var rows = csv("/changes.csv", "entity=result", "unit=hung-yen");
        var events = read("entity=result", "unit=hung-yen", "limit=1000");
        assertThat(rows).hasSameSizeAs(events);
        assertThat(rows.get(0))
                .containsEntry("unit", "hung-yen")
                .containsEntry("action", "added")
                .containsKey("new");
        assertThat(csv("/changes.csv")).hasSameSizeAs(read("limit=1000"));
        assertThat(csv("/changes.csv", "limit=3")).hasSize(3);
        assertThat(call("/changes.ndjson", "entity=unit").asString().lines())
                .hasSameSizeAs(read("entity=unit", "limit=1000"));
    }

    @ParameterizedTest
    @CsvSource({"entity,reslt,result", "indicator,sipass,sipas", "unit,hung-yn,hung-yen"})
    void aWordThatNamesNothingIsRefusedWithTheNearest(String parameter, String value, String nearest) {
        var error = refused(400, "/changes", parameter + "=" + value).at("/errors/0");
        assertThat(error.path("parameter").asText()).isEqualTo(parameter);
        assertThat(list(error.path("suggestions"), "").toString()).contains(nearest);
    }
}
