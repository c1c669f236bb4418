package vn.parindex.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;

/** What is supposed, against the rankings that it is supposed in. */
@H2Test
class WhatIfResourceTest {

    private static final String MINISTRIES = "/api/v1/rankings/par-index/2023";
    private static final String PROVINCES = "/api/v1/rankings/par-index/2023/what-if?unit=bac-giang";

    @Test
    void inACompleteTableTheOwnScoreBringsTheOwnPlace() {
        for (var item : Answer.to(MINISTRIES + "?population=ministry").list("/items")) {
            var answer = Answer.to(MINISTRIES + "/what-if?population=ministry&unit=" + item.text("/unit/id") + "&score="
                    + item.text("/score"));
            assertThat(answer.at("/supposed/place")).as(item.text("/unit/id")).isEqualTo(item.at("/rank/computed"));
            assertThat(answer.at("/now")).isEqualTo(item.body());
        }
    }

    @Test
    void theFirstPlaceOfACompleteTableNeedsMoreThanTheFirstHas() {
        var items = Answer.to(MINISTRIES + "?population=ministry").list("/items");
        var second = items.get(1).text("/unit/id");
        var answer = Answer.to(MINISTRIES + "/what-if?population=ministry&place=1&unit=" + second);
        var first = items.get(0).at("/score").decimalValue();
        assertThat(answer.at("/wanted/possibleFrom").decimalValue()).isEqualByComparingTo(first);
        assertThat(answer.at("/wanted/certainFrom").decimalValue().subtract(first))
                .as("the next printed figure")
                .isEqualByComparingTo("0.01");
        assertThat(answer.at("/wanted/lacksForPossible").decimalValue())
                .isEqualByComparingTo(items.get(1).at("/gap/first").decimalValue());
        assertThat(answer.at("/places").size()).isEqualTo(items.size());
        assertThat(answer.at("/places/0/certainFrom")).isEqualTo(answer.at("/wanted/certainFrom"));
    }

    @Test
    void whereOthersAreUnknownThePlaceIsAnIntervalAndNothingMayMakeItCertain() {
        var answer = Answer.to(PROVINCES + "&score=85");
        int best = answer.number("/supposed/place/best");
        int worst = answer.number("/supposed/place/worst");
        assertThat(best).isLessThan(worst);
        assertThat(answer.text("/supposed/value")).isEqualTo("85");
        assertThat(answer.text("/supposed/reading/vi")).contains("Bắc Giang", best + "–" + worst, "/63".substring(1));
        long known = Answer.to(MINISTRIES).list("/items").stream()
                .filter(item ->
                        !item.at("/score").isNull() && !item.text("/unit/id").equals("bac-giang"))
                .filter(item -> item.at("/score").doubleValue() > 85.5)
                .count();
        assertThat(best).as("all who are known to be higher stay above").isGreaterThan((int) known);
        assertThat(Answer.to(PROVINCES + "&score=0").number("/supposed/place/worst"))
                .isEqualTo(63);
        assertThat(Answer.to(PROVINCES + "&score=100").number("/supposed/place/best"))
                .isEqualTo(1);
    }

    @Test
    void itIsNeverLabelledAsPublished() {
        var answer = Answer.to(PROVINCES + "&score=95&place=3");
        assertThat(answer.text("/status")).isEqualTo("hypothetical");
        assertThat(answer.text("/notice/vi")).contains("không phải số liệu công bố");
        assertThat(answer.at("/supposed").toString() + answer.at("/wanted")).doesNotContain("\"published\"");
        assertThat(answer.at("/now/score"))
                .as("what is known stays")
                .isEqualTo(Answer.to(MINISTRIES + "?unit=bac-giang").at("/items/0/score"));
    }

    @Test
    void pointsAreLostAgainstTheMaximumAndTheLeaderThoseFirstThatLostMost() {
        var answer = Answer.to(MINISTRIES + "/what-if?population=ministry&unit=bo-noi-vu");
        var lost = answer.list("/components");
        assertThat(lost).isNotEmpty();
        var toMaximum = lost.stream()
                .filter(each -> !each.at("/toMaximum").isNull())
                .map(each -> each.at("/toMaximum").decimalValue())
                .toList();
        assertThat(toMaximum).isSortedAccordingTo((a, b) -> b.compareTo(a));
        for (var each : lost) {
            var result = each.at("/result");
            if (!result.at("/points").isNull() && !result.at("/maxPoints").isNull()) {
                assertThat(each.at("/toMaximum").decimalValue())
                        .isEqualByComparingTo(result.at("/maxPoints")
                                .decimalValue()
                                .subtract(result.at("/points").decimalValue()));
            }
            if (!each.at("/toLeader").isNull()) {
                var leader = Answer.to("/api/v1/rankings/" + each.text("/indicator/code")
                        + "/2023?population=ministry&unit=" + each.text("/leader/id"));
                assertThat(each.at("/toLeader").decimalValue())
                        .isEqualByComparingTo(leader.at("/items/0/points")
                                .decimalValue()
                                .subtract(result.at("/points").decimalValue()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            score=90.5                        , unit  , required
            unit=bac-giang&score=abc          , score , not-a-figure
            unit=bac-giang&score=100.01       , score , not-a-figure
            unit=bac-giang&score=-1           , score , not-a-figure
            unit=bac-giang&place=64           , place , out-of-range
            unit=bac-giang&place=0            , place , out-of-range
            unit=bac-giang%2Cha-noi           , unit  , required
            unit=bo-noi-vu                    , unit  , other-population
            unit=hung-yen-2025                , unit  , not-ranked
            unit=bac-giang&scores=1           , scores, unknown-parameter
            """)
    void badInputIsToldByItsPlace(String query, String parameter, String rule) {
        var problem = Answer.problem(400, MINISTRIES + "/what-if?" + query);
        assertThat(problem.texts("/errors", "/rule")).containsExactly(rule);
        assertThat(problem.texts("/errors", "/parameter")).containsExactly(parameter);
    }

    @Test
    void aDecimalCommaIsToldHowToBeWritten() {
        var problem = Answer.problem(400, PROVINCES + "&score=88,5");
        assertThat(problem.at("/errors/0/suggestions").toString()).isEqualTo("[\"88.5\"]");
        assertThat(List.of(problem.text("/errors/0/value"))).containsExactly("88,5");
    }
}
