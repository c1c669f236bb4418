package vn.parindex.dataset.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.dataset.Findings.assertFindings;
import static vn.parindex.dataset.Findings.error;
import static vn.parindex.dataset.Findings.warning;

import org.junit.jupiter.api.Test;
import vn.parindex.dataset.TestPackage;

/** Scores keep the rules of a row, of a result and of a table. */
class ScoreRulesTest {

    private final TestPackage small = TestPackage.small();

    @Test
    void aRowStatesSomething() {
        assertFindings(small.score("ha-noi")).containsExactly(error("scores.csv", 2, null, null, "nothing-stated"));
    }

    @Test
    void aStateStandsAlone() {
        assertFindings(small.score("ha-noi", "state=withheld")).isEmpty();
        assertFindings(small.with("scores", 2, "score", "80"))
                .containsExactly(error("scores.csv", 2, "state", "withheld", "state-alone"));
    }

    @Test
    void bothEndsOfAPlaceStandTogether() {
        assertFindings(small.score("ha-noi", "rank_best=2"))
                .containsExactly(error("scores.csv", 2, "rank_worst", null, "rank-pair"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("2");
    }

    @Test
    void theBestPlaceIsNotWorseThanTheWorst() {
        assertFindings(small.score("ha-noi", "rank_best=3", "rank_worst=2"))
                .containsExactly(error("scores.csv", 2, "rank_best", "3", "rank-order"));
    }

    @Test
    void aPlaceLiesWithinTheNumberOfUnitsRanked() {
        assertFindings(small.score("ha-noi", "rank_best=4", "rank_worst=4"))
                .containsExactly(error("scores.csv", 2, "rank_worst", "4", "rank-within-population"));
        assertFindings(TestPackage.small().score("ha-noi", "rank_best=0", "rank_worst=0"))
                .containsExactly(
                        error("scores.csv", 2, "rank_best", "0", "minimum"),
                        error("scores.csv", 2, "rank_worst", "0", "minimum"));
    }

    @Test
    void withoutANumberTheUnitsThatLiveAreCounted() {
        var uncounted = TestPackage.small().with("editions", 2, "units_ranked", "");
        assertFindings(uncounted.score("ha-noi", "rank_best=3", "rank_worst=3")).isEmpty();
        assertFindings(uncounted.with("scores", 2, "rank_worst", "4"))
                .containsExactly(error("scores.csv", 2, "rank_worst", "4", "rank-within-population"));
    }

    @Test
    void aScoreLiesWithinTheScale() {
        assertFindings(small.score("ha-noi", "score=100.01"))
                .containsExactly(error("scores.csv", 2, "score", "100.01", "score-within-scale"));
        assertFindings(TestPackage.small().score("ha-noi", "score=100")).isEmpty();
    }

    @Test
    void pointsLieWithinTheirWeight() {
        assertFindings(small.score("ha-noi", "indicator=par-index.steering", "points=10.01")
                        .row(
                                "weights",
                                "indicator=par-index.steering",
                                "population=province",
                                "valid_from_year=2018",
                                "valid_to_year=2019",
                                "max_points=10",
                                "source=moha"))
                .containsExactly(error("scores.csv", 2, "points", "10.01", "points-within-weight"));
        assertFindings(small.with("weights", 2, "valid_to_year", "2018"))
                .as("the maximum of other years says nothing")
                .isEmpty();
    }

    @Test
    void theUnitLivesAtTheEndOfTheYear() {
        assertFindings(small.with("units", 6, "valid_from", "2020-01-01")
                        .without("unit_regions", 4)
                        .score("quang-ninh", "score=80"))
                .containsExactly(error("scores.csv", 2, "unit", "quang-ninh", "unit-lives"));
    }

    @Test
    void thePopulationIsTheTypeOfTheUnit() {
        assertFindings(small.score("north", "score=80"))
                .containsExactly(error("scores.csv", 2, "population", "province", "population-is-type"));
        assertThat(small.findings().get(0).suggestion()).isEqualTo("region");
    }

    @Test
    void theYearHasAnEdition() {
        assertFindings(small.score("ha-noi", "score=80", "year=2018"))
                .containsExactly(error("scores.csv", 2, "year", "2018", "edition-missing"));
    }

    @Test
    void aComponentHasTheEditionOfItsIndex() {
        assertFindings(small.score("ha-noi", "indicator=par-index.steering", "score=80"))
                .isEmpty();
    }

    @Test
    void theEditionWasPublished() {
        assertFindings(small.score("ha-noi", "score=80").with("editions", 2, "status", "not-published"))
                .containsExactly(error("scores.csv", 2, "year", "2019", "edition-published"));
        assertFindings(small.with("editions", 2, "status", "pilot")).isEmpty();
    }

    @Test
    void thereAreNoMoreUnitsThanWereRanked() {
        assertFindings(small.with("editions", 2, "units_ranked", "1")
                        .score("ha-noi", "score=80")
                        .score("hai-phong", "score=81")
                        .score("quang-ninh", "score=82"))
                .containsExactly(error("scores.csv", 3, "unit", "hai-phong", "more-units-than-ranked"));
    }

    @Test
    void unitsThatOnlyAComponentNamesCountToo() {
        assertFindings(small.with("editions", 2, "units_ranked", "2")
                        .score("ha-noi", "score=80")
                        .score("hai-phong", "score=81")
                        .score("ha-noi", "indicator=par-index.steering", "score=80")
                        .score("quang-ninh", "indicator=par-index.steering", "score=82"))
                .containsExactly(error("scores.csv", 5, "unit", "quang-ninh", "more-units-than-ranked"));
    }

    @Test
    void unitsWithAParentAreRankedWithinIt() {
        var districts = TestPackage.small()
                .row("indicators", "code=sipas", "population=district", "order=1", "name_vi=a", "name_en=a")
                .with("indicators", 7, "description_vi", "a")
                .with("indicators", 7, "description_en", "a")
                .with("indicators", 7, "unit_of_measure", "percent")
                .with("indicators", 7, "scale_max", "100")
                .with("indicators", 7, "publisher", "a")
                .row(
                        "editions",
                        "indicator=sipas",
                        "population=district",
                        "year=2019",
                        "status=published",
                        "source=moha");
        for (var district : new String[] {"ba-dinh ha-noi", "le-chan hai-phong"}) {
            var names = district.split(" ");
            districts
                    .row(
                            "units",
                            "id=" + names[0],
                            "type=district",
                            "name_vi=a",
                            "name_en=a",
                            "kind_vi=quận",
                            "parent=" + names[1])
                    .score(
                            names[0],
                            "indicator=sipas",
                            "population=district",
                            "score=80",
                            "rank_best=1",
                            "rank_worst=1");
        }
        assertFindings(districts).as("each is the first of its own province").isEmpty();
        assertFindings(districts.with("scores", 3, "rank_worst", "2"))
                .containsExactly(error("scores.csv", 3, "rank_worst", "2", "rank-within-population"));
    }

    @Test
    void oneRowIsPreferred() {
        assertFindings(small.score("ha-noi", "score=80", "preferred=false"))
                .containsExactly(error("scores.csv", 2, "preferred", "false", "preferred-missing"));
    }

    @Test
    void noMoreThanOneRowIsPreferred() {
        assertFindings(small.score("ha-noi", "score=80").score("ha-noi", "score=80", "source=press"))
                .containsExactly(error("scores.csv", 3, "preferred", "true", "preferred-twice"));
    }

    @Test
    void theRowsOfAResultStandTogether() {
        assertFindings(small.score("ha-noi", "score=80")
                        .score("hai-phong", "score=81")
                        .score("ha-noi", "score=80", "source=press"))
                .containsExactly(error("scores.csv", 4, "unit", "ha-noi", "rows-together"));
    }

    @Test
    void sourcesThatDisagreeAreAWarning() {
        assertFindings(small.score("ha-noi", "score=84.64", "rank_best=2", "rank_worst=2")
                        .score(
                                "ha-noi",
                                "score=84.6",
                                "rank_best=1",
                                "rank_worst=3",
                                "source=press",
                                "preferred=false"))
                .as("a rounded score and a band support the exact ones")
                .isEmpty();
        assertFindings(small.with("scores", 3, "score", "84.7").with("scores", 3, "rank_best", "3"))
                .containsExactly(
                        warning("scores.csv", 3, "rank_best", "3", "sources-disagree"),
                        warning("scores.csv", 3, "score", "84.7", "sources-disagree"));
    }

    @Test
    void aBetterPlaceWithALowerScoreIsAWarning() {
        assertFindings(small.score("ha-noi", "score=84.46", "rank_best=1", "rank_worst=1")
                        .score("hai-phong", "score=84.5", "rank_best=2", "rank_worst=2"))
                .as("84.46 and 84.5 may be one number: 0.055")
                .isEmpty();
        assertFindings(small.with("scores", 3, "score", "84.52"))
                .containsExactly(warning("scores.csv", 3, "rank_best", "2", "place-against-score"));
    }

    @Test
    void onePlaceForTwoUnitsIsAWarningUnlessTheirScoresAreEqual() {
        assertFindings(small.score("ha-noi", "score=84.5", "rank_best=1", "rank_worst=1")
                        .score("hai-phong", "score=84.50", "rank_best=1", "rank_worst=1"))
                .isEmpty();
        assertFindings(small.with("scores", 3, "score", ""))
                .containsExactly(warning("scores.csv", 3, "rank_best", "1", "place-shared"));
    }

    @Test
    void whatThePreferredRowLacksComesFromTheNextBest() {
        assertFindings(small.score("ha-noi", "rank_best=1", "rank_worst=1")
                        .score("ha-noi", "score=80.0", "source=press", "preferred=false")
                        .score("hai-phong", "score=81.0", "rank_best=2", "rank_worst=2"))
                .containsExactly(warning("scores.csv", 4, "rank_best", "2", "place-against-score"));
    }

    @Test
    void scoringPartsThatDoNotAddUpAreAWarning() {
        assertFindings(small.score("ha-noi", "score=86.89")
                        .score("ha-noi", "indicator=par-index.part-appraisal", "points=57.04")
                        .score("ha-noi", "indicator=par-index.part-survey", "points=29.86"))
                .as("86.90 is within half a unit of each of the three")
                .isEmpty();
        assertFindings(small.with("scores", 4, "points", "30.86"))
                .containsExactly(warning("scores.csv", 2, "score", "86.89", "parts-add-up"));
    }

    @Test
    void partsOfAnotherSourceAreNotAddedToATotal() {
        assertFindings(small.score("ha-noi", "score=86.89")
                        .score("ha-noi", "indicator=par-index.part-appraisal", "points=57.04", "source=press")
                        .score("ha-noi", "indicator=par-index.part-survey", "points=30.86", "source=press"))
                .isEmpty();
    }

    @Test
    void fieldsAddUpOnlyWhereAllAreStated() {
        assertFindings(small.score("ha-noi", "score=80").score("ha-noi", "indicator=par-index.steering", "points=50"))
                .isEmpty();
        assertFindings(small.score("ha-noi", "indicator=par-index.finance", "points=20"))
                .containsExactly(warning("scores.csv", 2, "score", "80", "fields-add-up"));
    }

    @Test
    void sourcesAreHeldAgainstEachOtherAlsoWhereBothAgreeWithACoarserPreferredRow() {
        assertFindings(small.source("portal", 2)
                        .score("ha-noi", "score=85")
                        .score("ha-noi", "score=85.11", "source=portal", "preferred=false")
                        .score("ha-noi", "score=84.80", "source=press", "preferred=false"))
                .containsExactly(warning("scores.csv", 4, "score", "84.80", "sources-disagree"));
        assertThat(small.findings().get(0).message().en()).startsWith("The source portal (line 3) states 85.11");
        var bands = TestPackage.small()
                .source("portal", 2)
                .edition("par-index", 2020, "published", 9)
                .score("ha-noi", "year=2020", "rank_best=4", "rank_worst=7")
                .score("ha-noi", "year=2020", "rank_best=6", "rank_worst=6", "source=portal", "preferred=false")
                .score("ha-noi", "year=2020", "rank_best=7", "rank_worst=7", "source=press", "preferred=false");
        assertFindings(bands).containsExactly(warning("scores.csv", 4, "rank_best", "7", "sources-disagree"));
    }

    @Test
    void placesAreHeldAgainstPointsWhereThePointsAreWhatIsRanked() {
        var inPoints = TestPackage.small().with("indicators", 3, "unit_of_measure", "points");
        assertFindings(inPoints.score(
                                "ha-noi", "indicator=par-index.steering", "points=7.5", "rank_best=1", "rank_worst=1")
                        .score(
                                "hai-phong",
                                "indicator=par-index.steering",
                                "points=8.5",
                                "rank_best=2",
                                "rank_worst=2"))
                .containsExactly(warning("scores.csv", 3, "rank_best", "2", "place-against-score"));
    }
}
