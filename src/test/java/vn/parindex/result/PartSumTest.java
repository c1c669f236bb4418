package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Figure;

class PartSumTest {

    private static PartSum sum(String... parts) {
        var sum = PartSum.NONE;
        for (var part : parts) {
            sum = sum.plus(Figure.parse(part));
        }
        return sum;
    }

    @Test
    void partsAddUpWithinAllTheirRoundings() {
        assertThat(sum("57.04", "18.34").addsUpTo(Figure.parse("75.38"))).isTrue();
        assertThat(sum("57.04", "18.34").addsUpTo(Figure.parse("75.39"))).isTrue();
        assertThat(sum("57.04", "18.34").tolerance(Figure.parse("75.39"))).isEqualByComparingTo("0.015");
        assertThat(sum("57.04", "18.34").addsUpTo(Figure.parse("75.40"))).isFalse();
        assertThat(sum("57.04", "18.3").addsUpTo(Figure.parse("75.40"))).isFalse();
        assertThat(sum("57.04", "18.3").addsUpTo(Figure.parse("75.39"))).isTrue();
    }

    @Test
    void onlyPartsThatSurelyComeToMoreExceedTheTotal() {
        assertThat(sum("57.04", "18.34").exceeds(Figure.parse("75.37"))).isFalse();
        assertThat(sum("57.04", "18.34").exceeds(Figure.parse("75.36"))).isTrue();
        assertThat(sum("57.04").exceeds(Figure.parse("75.36"))).isFalse();
    }

    @Test
    void aScoreIsATotalOnlyOfAnIndexInPercentOfHundred() {
        var score = Figure.parse("86.89");
        var points = Figure.parse("43.4");
        var hundred = Figure.parse("100");
        assertThat(PartSum.total(score, null, "percent", hundred)).isEqualTo(score);
        assertThat(PartSum.total(score, points, "percent", hundred)).isEqualTo(points);
        assertThat(PartSum.total(score, null, "percent", Figure.parse("10"))).isNull();
        assertThat(PartSum.total(score, null, "points", hundred)).isNull();
        assertThat(PartSum.total(null, null, "percent", hundred)).isNull();
    }
}
