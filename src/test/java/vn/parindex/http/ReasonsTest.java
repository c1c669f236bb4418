package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.refused;

import java.time.LocalDate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.H2Test;

/** Every empty list says why, and one that is not empty does not. */
@H2Test
class ReasonsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/provinces|q=zzzz|q",
                "/units|type=ministry&region=tay-nguyen|type, region",
                "/sources|q=zzzz|q",
                "/checks|indicator=sipas&year=1990|indicator, year",
                "/rankings|indicator=sipas&year=1990|1990",
                "/observations|indicator=sipas&year=1990|1990",
                "/observations|indicator=sipas&year=2019&state=withheld|indicator, year, state",
                "/observations/facets|indicator=sipas&year=2019&state=withheld|state",
                "/rankings/par-index/1990||1990",
                "/summaries/sipas|year=1990|years asked for",
                "/comparison|unit=ha-noi,hai-phong&year=1990|years asked for"
            })
    void anEmptyListSaysWhyInBothLanguages(String path, String query, String told) {
        var answer = get(path, query == null ? new String[0] : query.split("&"));
        assertThat(answer.path("items").findValues("score")).allMatch(each -> each.isNull());
        assertThat(answer.at("/reason/en").asText()).contains(told);
        assertThat(answer.at("/reason/vi").asText())
                .isNotBlank()
                .isNotEqualTo(answer.at("/reason/en").asText());
    }

    @ParameterizedTest
    @CsvSource({"/provinces", "/sources", "/checks", "/rankings", "/observations", "/indicators", "/releases", "/sipas"
    })
    void aListWithItemsHasNone(String path) {
        var answer = get(path);
        assertThat(answer.path("items")).isNotEmpty();
        assertThat(answer.path("reason").isNull()).isTrue();
    }

    @Test
    void summariesTurnPages() {
        var whole = get("/sipas", "year=2017..2024");
        var first = get("/sipas", "year=2017..2024", "limit=3");
        assertThat(first.path("items")).hasSize(3);
        assertThat(first.path("total").asInt()).isEqualTo(whole.path("items").size());
        var next = Calls.json(Calls.follow(first.at("/links/next").asText()).asString());
        assertThat(next.at("/items/0")).isEqualTo(whole.at("/items/3"));
        assertThat(get("/summaries/par-index", "year=2019,2021").path("items").findValuesAsText("year"))
                .contains("2019", "2021")
                .doesNotContain("2020");
        assertThat(refused(400, "/summaries/par-index", "limit=0")
                        .at("/errors/0/rule")
                        .asText())
                .isEqualTo("out-of-range");
    }

    @Test
    void provincesSayWhichAreCurrentAndTodayIsADay() {
        var all = get("/provinces");
        long current = StreamSupport.stream(all.path("items").spliterator(), false)
                .filter(each -> each.path("current").asBoolean())
                .count();
        var today = get("/provinces", "on=today");
        assertThat(today.path("total").asInt()).isEqualTo((int) current).isEqualTo(34);
        assertThat(today.path("items").findValuesAsText("current")).containsOnly("true");
        assertThat(today.path("items"))
                .isEqualTo(get("/provinces", "on=" + LocalDate.now(Moment.VIET_NAM))
                        .path("items"));
        assertThat(get("/provinces/hai-duong").path("current").asBoolean(true)).isFalse();
        var release = get("/releases").at("/items/0/id").asText();
        assertThat(refused(400, "/provinces", "on=today", "release=" + release)
                        .at("/errors/0/rule")
                        .asText())
                .isEqualTo("exclusive");
        assertThat(refused(400, "/provinces", "on=tody")
                        .at("/errors/0/suggestions/0")
                        .asText())
                .isEqualTo("today");
    }
}
