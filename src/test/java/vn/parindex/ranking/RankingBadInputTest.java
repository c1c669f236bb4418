package vn.parindex.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.http.Calls.call;
import static vn.parindex.http.Calls.get;
import static vn.parindex.http.Calls.json;
import static vn.parindex.http.Calls.list;
import static vn.parindex.http.Calls.refused;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.database.H2Test;

/** Requests that cannot be answered say where the fault is and what would be right. */
@H2Test
class RankingBadInputTest {

    private static final String RANKING = "/rankings/par-index/2019";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "2019.5",
                "%20",
                "%EF%BC%92%EF%BC%90%EF%BC%91%EF%BC%99",
                "-2019",
                "02019",
                "201",
                "0000",
                "1e3"
            })
    void whatIsNoYearIsA400(String year) {
        var error = refused(400, "/rankings/par-index/" + year).at("/errors/0");

        assertThat(error.path("in").asText()).isEqualTo("path");
        assertThat(error.path("parameter").asText()).isEqualTo("year");
        assertThat(error.path("rule").asText()).isEqualTo("not-a-year");
        assertThat(error.path("detail").asText()).contains("bốn chữ số", "2019");
    }

    @Test
    void anEmptyYearIsNoAddress() {
        assertThat(list(
                        refused(404, "/rankings/par-index/")
                                .path("errors")
                                .get(0)
                                .path("suggestions"),
                        ""))
                .contains("/api/v1/rankings/par-index/{year}");
    }

    @ParameterizedTest
    @CsvSource({
        "par-inde, par-index",
        "PAR-INDEX, par-index",
        "sipass, sipas",
        "par-index.stering, par-index.steering",
        "par_index, par-index"
    })
    void anUnknownIndicatorIsA404WithTheNearest(String code, String nearest) {
        var problem = refused(404, "/rankings/" + code + "/2019", "lang=en");

        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("indicator");
        assertThat(problem.at("/errors/0/suggestions/0").asText()).isEqualTo(nearest);
        assertThat(problem.path("detail").asText()).contains(code, "/api/v1/indicators");
    }

    @ParameterizedTest
    @CsvSource({
        "population, ministry, not-allowed",
        "population, tỉnh, not-allowed",
        "region, dong-bang-song-hong-2025, region-not-holding",
        "region, ha-noi, region-not-holding",
        "region, nowhere, region-not-holding",
        "unit, atlantis, unknown-unit",
        "unit, bo-y-te, other-population",
        "sort, -scor, not-allowed",
        "measure, percent, not-allowed",
        "include, related, not-allowed",
        "fields, scores, unknown-field",
        "within, quang-ninh, not-nested",
        "on, 2019-02-30, not-a-day",
        "limit, 0, out-of-range",
        "limit, -1, out-of-range",
        "limit, 99999999999999999999, out-of-range",
        "limit, ten, out-of-range",
        "limit, 1.5, out-of-range",
        "cursor, nonsense, broken-cursor",
        "units, ha-noi, unknown-parameter",
    })
    void aWrongParameterIsA400ThatNamesIt(String parameter, String value, String rule) {
        var problem = refused(400, "/rankings/sipas/2019", parameter + "=" + value);

        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/in").asText()).isEqualTo("query");
        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(parameter);
        assertThat(problem.at("/errors/0/rule").asText()).isEqualTo(rule);
    }

    @Test
    void theAcceptedValuesAndTheNearestAreNamed() {
        assertThat(json("[\"province\"]"))
                .isEqualTo(refused(400, "/rankings/sipas/2019", "population=ministry")
                        .at("/errors/0/allowed"));
        var region = refused(400, RANKING, "region=dong-bang-song-hong-2025").at("/errors/0");
        assertThat(region.at("/suggestions/0").asText()).isEqualTo("dong-bang-song-hong");
        assertThat(region.path("allowed")).hasSize(6);
        assertThat(refused(400, RANKING, "sort=-scor")
                        .at("/errors/0/suggestions/0")
                        .asText())
                .isEqualTo("-score");
        assertThat(list(refused(400, RANKING, "unit=quang-nin").at("/errors/0/suggestions"), ""))
                .contains("quang-ninh");
    }

    @Test
    void aRegionOfTheProvincesDoesNotFilterMinistries() {
        assertThat(fault("region=tay-nguyen", "population=ministry")
                        .path("detail")
                        .asText())
                .contains("không có vùng nào");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var problem = refused(
                400,
                "/rankings/par-index/20x9",
                "sort=foo",
                "measure=percent",
                "include=all",
                "limit=0",
                "cursor=zzz",
                "unit=atlantis",
                "bogus=1",
                "population=commune");

        assertThat(list(problem.path("errors"), "parameter"))
                .containsExactlyInAnyOrder(
                        "year", "sort", "measure", "include", "limit", "cursor", "unit", "bogus", "population");
    }

    @Test
    void faultsAreToldInTheLanguageAskedFor() {
        assertThat(refused(400, RANKING, "limit=0").path("detail").asText()).contains("số nguyên từ 1 đến 1000");
        assertThat(refused(400, RANKING, "limit=0", "lang=en").path("detail").asText())
                .contains("whole number from 1 to 1000");
        var region = refused(400, RANKING, "region=nowhere", "lang=en");
        assertThat(region.path("title").asText()).isEqualTo("Invalid request");
        assertThat(region.path("detail").asText()).contains("“nowhere”", "2019-12-31");
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        var next = get(RANKING, "limit=10").at("/links/next").asText();
        var cursor = next.substring(next.indexOf("cursor=") + 7);

        assertThat(refused(400, "/rankings/par-index/2018", "cursor=" + cursor)
                        .at("/errors/0/rule")
                        .asText())
                .isEqualTo("foreign-cursor");
        assertThat(refused(400, RANKING, "sort=unit", "cursor=" + cursor)
                        .at("/errors/0/rule")
                        .asText())
                .isEqualTo("foreign-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "region", "sort", "population", "measure", "cursor", "limit", "bogus"})
    void aParameterOfManyCharactersIsRefusedAndNotRepeatedInFull(String parameter) {
        var problem = refused(400, RANKING, parameter + "=" + "x".repeat(4000));

        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(parameter);
        assertThat(problem.toString()).hasSizeLessThan(3000);
        assertThat(problem.toString()).doesNotContain("x".repeat(200));
    }

    @Test
    void aLineOfTenThousandCharactersIsTooLong() {
        var answer = call(RANKING, "unit=" + "x".repeat(10_000));

        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(json(answer.asString()).path("status").asInt()).isEqualTo(414);
    }

    private static JsonNode fault(String... parameters) {
        return refused(400, RANKING, parameters).at("/errors/0");
    }
}
