package vn.parindex.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.parindex.history.HistoryAnswers.from;
import static vn.parindex.history.HistoryAnswers.history;
import static vn.parindex.history.HistoryAnswers.row;
import static vn.parindex.history.HistoryAnswers.rows;
import static vn.parindex.history.HistoryAnswers.years;
import static vn.parindex.http.Calls.json;

import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;

/** What the history of a unit says. */
@H2Test
class HistoryResourceTest {

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
}
