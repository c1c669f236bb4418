package vn.parindex.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.database.Answer.asking;
import static vn.parindex.http.Calls.json;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

@H2Test
class HistoryResourceTest {

    private static Answer history(String unitAndQuery) {
        var parts = unitAndQuery.split("\\?", 2);
        return Answer.to("/api/v1/units/" + parts[0] + "/history" + (parts.length > 1 ? "?" + parts[1] : ""));
    }

    private static List<Answer> rows(Answer history, String indicator) {
        return history.list("/items").stream()
                .filter(item -> item.text("/indicator").equals(indicator))
                .toList();
    }

    private static Answer row(Answer history, String indicator, int year) {
        return rows(history, indicator).stream()
                .filter(item -> item.number("/year") == year)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> years(Answer history, String indicator) {
        return rows(history, indicator).stream()
                .map(item -> item.number("/year"))
                .toList();
    }

    private static List<Integer> from(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void bothIndicesHaveARowForEachYearFromTheFirstEditionToTheLast() {
        var history = history("quang-ninh");
        assertThat(history.texts("/indicators", "/code")).containsExactly("par-index", "sipas");
        assertThat(years(history, "par-index")).isEqualTo(from(2012, 2024));
        assertThat(years(history, "sipas")).isEqualTo(from(2015, 2024));
        assertThat(history.list("/items")).hasSize(23);
        assertThat(history.at("/reason").isNull()).isTrue();
    }

    @Test
    void theScoresOfAUnitAreThePreferredRowsAsPrinted() {
        var history = history("quang-ninh");
        for (var row : Shipped.rows("scores")) {
            var index = row.get("indicator");
            if (row.get("unit").equals("quang-ninh")
                    && !index.contains(".")
                    && row.get("preferred").equals("true")) {
                var item = row(history, index, Integer.parseInt(row.get("year")));
                assertThat(item.text("/score")).isEqualTo(row.get("score").isEmpty() ? null : row.get("score"));
                assertThat(item.text("/rank/published/best"))
                        .isEqualTo(row.get("rank_best").isEmpty() ? null : row.get("rank_best"));
            }
        }
    }

    @Test
    void changesRunFromEditionToEditionAndStopAtBreaks() {
        var history = history("quang-ninh");
        var change2019 = row(history, "par-index", 2019).at("/change");
        assertThat(change2019.path("since").intValue()).isEqualTo(2018);
        assertThat(change2019.path("score").asText()).isEqualTo("1.03");
        assertThat(change2019.path("rank").intValue()).isZero();
        assertThat(change2019.path("comparable").booleanValue()).isTrue();
        var change2022 = new Answer(row(history, "par-index", 2022).at("/change"));
        assertThat(change2022.text("/score")).isNull();
        assertThat(change2022.number("/rank")).isEqualTo(1);
        assertThat(change2022.at("/comparable").booleanValue()).isFalse();
        assertThat(row(history, "par-index", 2014).at("/change"))
                .as("23rd in 2013, nothing in 2014")
                .isEqualTo(json("{\"since\":2013,\"score\":null,\"rank\":null,\"comparable\":true}"));
        assertThat(row(history, "par-index", 2015).at("/change").isNull())
                .as("nothing in 2014")
                .isTrue();
    }

    @Test
    void threeBreaksPartParIndexIntoFourSegments() {
        var history = history("quang-ninh");
        assertThat(rows(history, "par-index"))
                .extracting(item -> item.number("/segment"))
                .containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 4);
        assertThat(history.list("/breaks"))
                .extracting(each -> each.text("/indicator"), each -> each.number("/year"))
                .containsExactly(
                        tuple("par-index", 2016),
                        tuple("par-index", 2022),
                        tuple("par-index", 2024),
                        tuple("sipas", 2017),
                        tuple("sipas", 2022));
    }

    @Test
    void thePublishedNationalFiguresStandBesideEachRow() {
        var national = new Answer(row(history("quang-ninh"), "par-index", 2019).at("/national"));
        assertThat(national.text("/mean/value")).isEqualTo("81.15");
        assertThat(national.number("/mean/agreeing")).isEqualTo(5);
        assertThat(national.number("/mean/differing")).isZero();
        assertThat(national.text("/min/value")).isEqualTo("73.87");
        assertThat(national.text("/max/value")).isEqualTo("90.09");
        assertThat(row(history("quang-ninh"), "par-index", 2012)
                        .at("/national/mean")
                        .isNull())
                .isTrue();
    }

    @Test
    void theRecordsNameBestAndWorstPlacesAndTheLongestRun() {
        var records = history("quang-ninh").list("/records");
        assertThat(records).extracting(each -> each.text("/indicator")).containsExactly("par-index", "sipas");
        var par = records.get(0);
        assertThat(par.number("/best/place")).isEqualTo(1);
        assertThat(par.at("/best/years"))
                .extracting(year -> year.intValue())
                .containsExactly(2017, 2018, 2019, 2020, 2022, 2023);
        assertThat(par.number("/worst/place")).isEqualTo(23);
        assertThat(par.at("/worst/years")).extracting(year -> year.intValue()).containsExactly(2013);
        assertThat(par.number("/longestRun/place")).isEqualTo(1);
        assertThat(par.number("/longestRun/from")).isEqualTo(2017);
        assertThat(par.number("/longestRun/to")).isEqualTo(2020);
        assertThat(par.number("/longestRun/editions")).isEqualTo(4);
        assertThat(par.number("/over")).isEqualTo(12);
        assertThat(records.get(1).number("/longestRun/from")).isEqualTo(2019);
        assertThat(records.get(1).number("/longestRun/to")).isEqualTo(2023);
        assertThat(par.at("/longestRun/comparable").booleanValue()).isTrue();
        assertThat(records.get(1).at("/longestRun/comparable").booleanValue())
                .as("new criteria in 2022")
                .isFalse();
    }

    @Test
    void aYearOfWhichNothingIsKnownEndsARun() {
        var run = history("bo-tai-nguyen-va-moi-truong").list("/records").get(0);
        assertThat(run.number("/longestRun/from")).isEqualTo(2020);
        assertThat(run.number("/longestRun/to")).isEqualTo(2020);
        assertThat(run.number("/longestRun/editions")).isEqualTo(1);
        var oneYearEach = history("quang-ninh?indicator=par-index&year=2017,2019,2020")
                .list("/records")
                .get(0);
        assertThat(oneYearEach.number("/longestRun/from"))
                .as("2018 was not asked for")
                .isEqualTo(2019);
    }

    @Test
    void theMilestonesTellTheStoryInOrder() {
        var milestones = history("quang-ninh").list("/milestones");
        assertThat(milestones)
                .hasSize(Shipped.count("milestones", "unit", "quang-ninh"))
                .hasSize(17);
        assertThat(milestones).extracting(each -> each.text("/date")).isSorted().startsWith("2012", "2015-10-28");
        assertThat(milestones).extracting(each -> each.text("/quantity")).contains("99.9", "1400", "8679125");
        assertThat(history("ha-noi").list("/milestones")).isEmpty();
    }

    @Test
    void everyDocumentNamedIsExplainedOnce() {
        var history = history("quang-ninh?include=alternatives");
        assertThat(history.body().findValuesAsText("source"))
                .filteredOn(id -> !id.isEmpty())
                .isNotEmpty()
                .allSatisfy(
                        id -> assertThat(history.at("/sources").has(id)).as(id).isTrue());
        assertThat(history.text("/sources/hai-hau-2020-05-22/publishedOn")).isEqualTo("2020-05-22");
    }

    @Test
    void anUnknownPlaceIsAnInterval() {
        var row = row(history("hung-yen"), "par-index", 2019);
        assertThat(row.text("/score")).isEqualTo("81.98");
        assertThat(row.at("/rank/published").isNull()).isTrue();
        assertThat(row.number("/rank/place/best")).isEqualTo(18);
        assertThat(row.number("/rank/place/worst"))
                .as("35th is Quảng Nam with 80.84")
                .isEqualTo(34);
    }

    @Test
    void missingNotApplicableAndValueAreToldApart() {
        var pilot = Shipped.rows("scores").stream()
                .filter(row ->
                        row.get("indicator").equals("sipas") && row.get("year").equals("2015"))
                .map(row -> row.get("unit"))
                .toList();
        assertThat(pilot).hasSize(10).contains("hung-yen").doesNotContain("hai-duong");
        var inside = history("hung-yen?indicator=sipas");
        assertThat(row(inside, "sipas", 2015).text("/state")).isEqualTo("value");
        assertThat(row(inside, "sipas", 2016).text("/state")).isEqualTo("not-applicable");
        assertThat(row(inside, "sipas", 2018).text("/state")).isEqualTo("missing");
        var outside = history("hai-duong?indicator=sipas");
        assertThat(row(outside, "sipas", 2015).text("/state")).isEqualTo("not-applicable");
        assertThat(row(outside, "sipas", 2015).at("/rank").isNull()).isTrue();
        assertThat(row(outside, "sipas", 2016).text("/state")).isEqualTo("not-applicable");
        assertThat(row(outside, "sipas", 2017).text("/state")).isEqualTo("value");
    }

    @Test
    void aPlaceWithoutAFigureIsShownAndLeavesTheResultMissing() {
        var row = row(history("quang-ninh"), "sipas", 2020);
        assertThat(row.text("/state")).isEqualTo("missing");
        assertThat(row.number("/rank/place/worst")).isEqualTo(1);
    }

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

    @Test
    void hueGoesOnWithTheRowsOfThuaThienHueUnderItsId() {
        var history = history("hue");
        assertThat(history.text("/unit/id")).isEqualTo("hue");
        assertThat(history.texts("/items", "/unit/id")).hasSize(23).containsOnly("thua-thien-hue");
        assertThat(row(history, "par-index", 2015).text("/score")).isEqualTo("91.14");
        assertThat(row(history, "par-index", 2015).number("/change/rank")).isEqualTo(15);
        assertThat(history.texts("/related", "/kind")).containsExactly("renamed");
        assertThat(history.at("/items")).isEqualTo(history("thua-thien-hue").at("/items"));
        assertThat(history.list("/records").get(0).number("/best/place")).isEqualTo(3);
        assertThat(history.list("/records").get(0).at("/best/years"))
                .extracting(year -> year.intValue())
                .containsExactly(2020);
    }

    @Test
    void aMergedProvinceBeginsAnewAndSaysWhyItHasNoRows() {
        var history = history("hung-yen-2025");
        assertThat(history.list("/items")).isEmpty();
        assertThat(history.list("/records")).isEmpty();
        assertThat(history.text("/reason/vi")).startsWith("Hưng Yên (từ 1-7-2025): không tồn tại vào ngày 31-12");
        assertThat(history.list("/related"))
                .extracting(each -> each.text("/unit/id"), each -> each.text("/role"), each -> each.text("/kind"))
                .containsExactly(
                        tuple("hung-yen", "predecessor", "merged"), tuple("thai-binh", "predecessor", "merged"));
        history.texts("/related", "/history").forEach(Answer::to);
    }

    @Test
    void relatedUnitsComeBesideItUnderTheirOwnNamesAndIntoNoRecord() {
        var history = history("hung-yen-2025?include=related");
        assertThat(history.texts("/items", "/unit/id"))
                .hasSize(46)
                .contains("hung-yen", "thai-binh")
                .doesNotContain("hung-yen-2025");
        assertThat(history.list("/records")).isEmpty();
        assertThat(history.list("/items").stream()
                        .filter(item -> item.text("/unit/id").equals("thai-binh"))
                        .filter(item -> item.number("/year") == 2012)
                        .map(item -> item.text("/score")))
                .containsExactly("81.95");
    }

    @Test
    void aUnitThatEndedNamesItsSuccessor() {
        assertThat(history("thai-binh").list("/related"))
                .extracting(each -> each.text("/unit/id"), each -> each.text("/role"))
                .containsExactly(tuple("hung-yen-2025", "successor"));
    }

    @Test
    void aMinistryHasItsOwnEditionsBreakAndLineage() {
        var history = Answer.to("/api/v1/ministries/bo-tai-chinh/history");
        assertThat(history.texts("/indicators", "/code")).containsExactly("par-index");
        assertThat(years(history, "par-index")).isEqualTo(from(2012, 2023));
        assertThat(rows(history, "par-index"))
                .extracting(item -> item.number("/segment"))
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2);
        assertThat(row(history, "par-index", 2018).text("/score")).isEqualTo("90");
        assertThat(history.texts("/related", "/unit/id")).containsExactly("bo-ke-hoach-va-dau-tu");
        assertThat(rows(history, "par-index"))
                .extracting(item -> item.number("/rank/of"))
                .containsExactly(19, 19, 19, 19, 19, 19, 18, 17, 17, 17, 17, 17);
    }

    @Test
    void aRegionHasItsPublishedMeans() {
        var history = Answer.to("/api/v1/regions/dong-nam-bo/history");
        assertThat(rows(history, "par-index"))
                .extracting(item -> item.text("/score"))
                .containsExactly("82.02", null, null, "84.74", "87.79", "89.44");
        assertThat(rows(history, "par-index"))
                .extracting(item -> item.text("/state"))
                .containsExactly("value", "not-applicable", "not-applicable", "value", "value", "value");
        assertThat(row(history, "par-index", 2023).text("/change/score")).isEqualTo("3.05");
        assertThat(row(history, "par-index", 2024).at("/change/comparable").booleanValue())
                .isFalse();
    }

    /** In how many editions of both indices a document states this column of Quảng Ninh. */
    private static int ofQuangNinh(String column) {
        return (int) Shipped.rows("scores").stream()
                .filter(row -> row.get("unit").equals("quang-ninh")
                        && !row.get("indicator").contains(".")
                        && !row.get(column).isEmpty())
                .map(row -> row.get("indicator") + row.get("year"))
                .distinct()
                .count();
    }

    @Test
    void coverageCountsWhatIsKnown() {
        var coverage = new Answer(history("quang-ninh").at("/coverage"));
        assertThat(coverage.number("/years")).isEqualTo(23);
        assertThat(coverage.number("/results")).isEqualTo(ofQuangNinh("unit"));
        assertThat(coverage.number("/scores")).isEqualTo(ofQuangNinh("score"));
        assertThat(coverage.number("/ranks")).isEqualTo(ofQuangNinh("rank_best"));
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
