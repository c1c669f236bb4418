package vn.parindex.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.database.Answer.asking;
import static vn.parindex.history.HistoryAnswers.history;
import static vn.parindex.history.HistoryAnswers.row;
import static vn.parindex.history.HistoryAnswers.years;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;

/** What a history can be asked, in which forms it comes, and how it says what is wrong. */
@H2Test
class HistoryParametersTest {

    @Test
    void aStarStandsForAllComponentsOfAnIndex() {
        var history = history("quang-ninh?indicator=par-index.*&year=2020");
        assertThat(history.list("/items")).hasSize(13);
        assertThat(row(history, "par-index.part-appraisal", 2020).text("/points"))
                .isEqualTo("57.66");
        assertThat(row(history, "par-index.part-socioeconomic", 2020).text("/points"))
                .isEqualTo("5");
        assertThat(row(history, "par-index.part-survey", 2020).text("/state")).isEqualTo("missing");
        assertThat(history.texts("/indicators", "/code"))
                .startsWith("par-index.steering")
                .endsWith("par-index.part-socioeconomic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2019 | 2019",
                "2019,2021 | 2019 2021",
                "2021..2023 | 2021 2022 2023",
                "..2013 | 2012 2013",
                "2023.. | 2023 2024",
                "2013,2023..2030 | 2013 2023 2024"
            })
    void yearChoosesTheRows(String year, String expected) {
        var history = history("quang-ninh?indicator=par-index&year=" + year);
        assertThat(years(history, "par-index"))
                .isEqualTo(List.of(expected.split(" ")).stream()
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void yearsWithoutAnEditionAreAnEmptyHistoryWithTheReason() {
        var history = history("quang-ninh?year=2030");
        assertThat(history.list("/items")).isEmpty();
        assertThat(history.text("/reason/en")).isEqualTo("Quang Ninh: none of the years asked for has an edition.");
        assertThat(history("viet-nam").text("/reason/en"))
                .isEqualTo("Viet Nam: no index is published for units of this type.");
    }

    @Test
    void alternativesShowWhatOtherDocumentsSay() {
        var row = row(history("quang-ninh?indicator=par-index&year=2018&include=alternatives"), "par-index", 2018);
        assertThat(row.number("/alternatives/agreeing")).isEqualTo(3);
        assertThat(row.number("/alternatives/differing")).isEqualTo(2);
        assertThat(row.list("/alternatives/items"))
                .extracting(each -> each.text("/source"), each -> each.text("/score"), each -> each.at("/agrees")
                        .asBoolean())
                .containsExactlyInAnyOrder(
                        tuple("hai-hau-2020-05-22", null, true),
                        tuple("vietjo-2019-05-28", "89.06", true),
                        tuple("vietnamplus-2019-05-24", "89.06", true),
                        tuple("vietnamplus-nd-4", "89.6", false),
                        tuple("vnexpress-nd", "81", false));
        assertThat(row(history("quang-ninh"), "par-index", 2018)
                        .at("/alternatives/items")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/units/quang-ninh/history.csv?year=2019",
        "/api/v1/units/quang-ninh/history?year=2019&format=csv"
    })
    void theRowsAreATableTooWithEmptyCellsForWhatIsNotKnown(String address) {
        var response = asking().get(address);
        assertThat(response.contentType()).startsWith("text/csv");
        var lines = response.asString().split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0])
                .startsWith("indicator,population,year,unit,code,name_vi,name_en,region,state,score,points,");
        assertThat(lines[1])
                .startsWith(
                        "par-index,province,2019,quang-ninh,\"22\",Quảng Ninh,Quang Ninh,dong-bang-song-hong,value,90.09,,");
        assertThat(lines[2])
                .startsWith("sipas,province,2019,quang-ninh,\"22\",")
                .contains(",95.26,,");
    }

    @Test
    void aTableOfPrintedScoresKeepsTheirZeros() {
        assertThat(asking().get("/api/v1/units/quang-ninh/history.csv?year=2022&indicator=par-index")
                        .asString())
                .contains(",value,90.10,");
        assertThat(row(history("quang-ninh"), "par-index", 2022).text("/score")).isEqualTo("90.10");
    }

    @Test
    void fieldsKeepsOnlyTheNamedOnes() {
        assertThat(history("quang-ninh?fields=year,score&year=2019")
                        .at("/items/0")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("year", "score");
    }

    @Test
    void forgedHostsNeverChangeABody() {
        var address = "/api/v1/units/quang-ninh/history";
        var forged = asking().header("Host", "evil.example:99")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Port", "1")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=1.2.3.4;host=evil.example;proto=https")
                .get(address)
                .asString();
        assertThat(forged).isEqualTo(asking().get(address).asString()).doesNotContain("evil");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year=abc | year | not-years",
                "year=2019.5 | year | not-years",
                "year=2024..2012 | year | not-years",
                "year=%EF%BC%92%EF%BC%90%EF%BC%91%EF%BC%99 | year | not-years",
                "indicator=par-indx | indicator | not-allowed",
                "indicator=par-index,,sipas | indicator | empty-value",
                "include=everything | include | not-allowed",
                "years=2019 | years | unknown-parameter",
                "year=2019&year=2020 | year | duplicate-parameter",
                "on=2019 | on | not-a-day"
            })
    void aFaultyParameterIsNamedWithItsRule(String query, String parameter, String rule) {
        var problem = Answer.problem(400, "/api/v1/units/quang-ninh/history?" + query);
        assertThat(problem.text("/errors/0/parameter")).isEqualTo(parameter);
        assertThat(problem.text("/errors/0/rule")).isEqualTo(rule);
    }

    @Test
    void anIndexThatTheUnitLacksIsAFaultThatNamesThoseItHas() {
        var problem = Answer.problem(400, "/api/v1/units/bo-tai-chinh/history?indicator=sipas");
        assertThat(problem.at("/errors/0/allowed"))
                .extracting(node -> node.asText())
                .contains("par-index", "par-index.*")
                .doesNotContain("sipas");
    }
}
