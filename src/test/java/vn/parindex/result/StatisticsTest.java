package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.parindex.result.Statistics.Computed;
import vn.parindex.result.Statistics.Known;

class StatisticsTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Statistics of2019 = statistics(PublishedTable.parIndex2019());

    private static Statistics statistics(PublishedTable table) {
        return Statistics.of(table.entries(), table.places(), table.size(), HUNDRED)
                .orElseThrow();
    }

    @Test
    void theSpreadOf2019IsCertainBecauseTheFirstAndTheLastArePublished() {
        Computed spread = of2019.spread();
        assertThat(spread.value()).isEqualByComparingTo("16.22");
        assertThat(spread.low()).isEqualByComparingTo("16.22");
        assertThat(spread.high()).isEqualByComparingTo("16.22");
        assertThat(spread.certain()).isTrue();
        assertThat(spread.known()).isEqualTo(new Known(new BigDecimal("16.22"), 15, 63));
        assertThat(of2019.maximum().value()).isEqualByComparingTo("90.09");
        assertThat(of2019.minimum().value()).isEqualByComparingTo("73.87");
        assertThat(of2019.maximum().certain()).isTrue();
        assertThat(of2019.minimum().certain()).isTrue();
    }

    @Test
    void theMeanOf2019IsBoundedAndNotTheMeanOfTheFifteenKnown() {
        Computed mean = of2019.rounded().mean();
        assertThat(mean)
                .isEqualTo(new Computed(
                        null,
                        new BigDecimal("80.09"),
                        new BigDecimal("81.67"),
                        new Known(new BigDecimal("82.19"), 15, 63)));
        assertThat(mean.certain()).isFalse();
    }

    @Test
    void theMedianOf2019LiesBetweenTheScoresAroundThe32ndPlace() {
        Computed median = of2019.median();
        assertThat(median.low()).isEqualByComparingTo("80.80");
        assertThat(median.high()).isEqualByComparingTo("82.30");
        assertThat(median.certain()).isFalse();
    }

    @Test
    void theDeviationOfAPartialTableIsBounded() {
        Computed deviation = of2019.rounded().standardDeviation();
        assertThat(deviation.known().value()).isEqualTo(new BigDecimal("3.42"));
        assertThat(deviation.low()).isPositive().isLessThan(deviation.high());
        assertThat(deviation.certain()).isFalse();
    }

    @Test
    void aFullTableIsCertainThroughout() {
        var full = statistics(PublishedTable.of(5)
                .score("a", "10")
                .score("b", "20")
                .score("c", "40")
                .score("d", "40")
                .score("e", "90"));
        assertThat(full.mean().value()).isEqualByComparingTo("40");
        assertThat(full.median().value()).isEqualByComparingTo("40");
        assertThat(full.lowerQuartile().value()).isEqualByComparingTo("20");
        assertThat(full.upperQuartile().value()).isEqualByComparingTo("40");
        assertThat(full.standardDeviation().value().setScale(6, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("27.568098"));
        assertThat(List.of(full.mean(), full.median(), full.lowerQuartile(), full.spread(), full.standardDeviation()))
                .allMatch(Computed::certain);
    }

    @Test
    void quartilesInterpolateByType7() {
        var full = statistics(PublishedTable.of(4)
                .score("a", "1")
                .score("b", "2")
                .score("c", "4")
                .score("d", "8"));
        assertThat(full.lowerQuartile().value()).isEqualByComparingTo("1.75");
        assertThat(full.median().value()).isEqualByComparingTo("3");
        assertThat(full.upperQuartile().value()).isEqualByComparingTo("5");
    }

    @Test
    void oneScoreOfTwoBoundsBothEnds() {
        var half = statistics(PublishedTable.of(2).score("a", "40"));
        assertThat(half.mean().low()).isEqualByComparingTo("20");
        assertThat(half.mean().high()).isEqualByComparingTo("70");
        assertThat(half.minimum().low()).isEqualByComparingTo("0");
        assertThat(half.minimum().high()).isEqualByComparingTo("40");
        assertThat(half.maximum().low()).isEqualByComparingTo("40");
        assertThat(half.maximum().high()).isEqualByComparingTo("100");
    }

    @Test
    void aBoundMayBeTheWholeScale() {
        var median = statistics(PublishedTable.of(3).score("a", "40")).median();
        assertThat(median.value()).isNull();
        assertThat(median.low()).isEqualByComparingTo("0");
        assertThat(median.high()).isEqualByComparingTo("100");
    }

    @Test
    void anUnknownScoreBetweenTwoEqualOnesChangesNothing() {
        var table = statistics(PublishedTable.of(3).score("a", "80", 1).score("b", "80", 3));
        assertThat(table.mean().certain()).isTrue();
        assertThat(table.standardDeviation().certain()).isTrue();
    }

    @Test
    void aMisfitBoundsNothing() {
        var table = statistics(PublishedTable.of(4).score("b", "80", 2, 3).score("c", "85", 3));
        assertThat(table.lowerQuartile().low()).isZero();
        assertThat(table.lowerQuartile().high()).isEqualByComparingTo("80");
    }

    @Test
    void withoutAnyScoreThereAreNoStatistics() {
        var table = PublishedTable.of(3).place("a", 1).named("b");
        assertThat(Statistics.of(table.entries(), table.places(), 3, HUNDRED)).isEmpty();
    }

    @Test
    void roundingKeepsTheBoundsTrue() {
        assertThat(computed("79.999", "83.001").rounded(2))
                .isEqualTo(new Computed(
                        null,
                        new BigDecimal("79.99"),
                        new BigDecimal("83.01"),
                        new Known(new BigDecimal("82.19"), 15, 63)));
    }

    @Test
    void whatPrintsTheSameWhateverIsUnknownIsCertain() {
        var same = new BigDecimal("83.33");
        assertThat(computed("83.3310", "83.3349").rounded(2))
                .isEqualTo(new Computed(same, same, same, new Known(new BigDecimal("82.19"), 15, 63)));
    }

    private static Computed computed(String low, String high) {
        return new Computed(
                null, new BigDecimal(low), new BigDecimal(high), new Known(new BigDecimal("82.185"), 15, 63));
    }
}
