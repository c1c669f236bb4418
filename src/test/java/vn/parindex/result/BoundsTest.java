package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static Bounds bounds(PublishedTable table) {
        return Bounds.of(table.entries(), table.places(), table.size(), HUNDRED);
    }

    private static String printed(Extent extent) {
        return extent.low().setScale(2, RoundingMode.FLOOR) + " to "
                + extent.high().setScale(2, RoundingMode.CEILING);
    }

    /** Places 4 and 5 are disputed, their scores are not. */
    private static final PublishedTable DISPUTED = PublishedTable.of(5)
            .score("a", "88.00", 1)
            .place("b", 2)
            .score("c", "85.00", 3)
            .score("d", "71.00", 4)
            .score("e", "74.00", 5);

    @Test
    void aScoreCountsAlsoWhereThePlaceOfItsUnitIsDisputed() {
        assertThat(bounds(DISPUTED).minimum()).isEqualTo(Extent.exactly(new BigDecimal("71.00")));
        assertThat(printed(bounds(DISPUTED).mean())).isEqualTo("80.60 to 81.20");
        assertThat(bounds(DISPUTED).figure("b").orElseThrow()).hasToString("Extent[low=85.00, high=88.00]");
    }

    @Test
    void aUnitWhosePlaceIsDisputedTakesWhatTheOthersLeave() {
        var table = bounds(PublishedTable.of(3).band("a", 1, 2).place("b", 1).score("c", "72.50", 2));
        assertThat(printed(table.figure("a").orElseThrow())).isEqualTo("0.00 to 72.50");
    }

    @Test
    void theLastPlaceBoundsTheMean() {
        var table = bounds(PublishedTable.of(3)
                .score("a", "90.00", 1)
                .score("b", "80.00", 2)
                .place("c", 3));
        assertThat(table.mean().high().setScale(2, RoundingMode.HALF_UP)).isEqualTo("83.33");
        assertThat(table.mean().low().setScale(2, RoundingMode.HALF_UP)).isEqualTo("56.67");
        assertThat(printed(table.gap().orElseThrow())).isEqualTo("10.00 to 10.00");
    }

    @Test
    void aSpreadCannotBeTheWholeScaleWithOneUnitUnknown() {
        var table = bounds(PublishedTable.of(3).score("a", "90").score("b", "80"));
        assertThat(printed(table.maximum())).isEqualTo("90.00 to 100.00");
        assertThat(printed(table.minimum())).isEqualTo("0.00 to 80.00");
        assertThat(printed(table.spread())).isEqualTo("10.00 to 90.00");
    }

    @Test
    void theDeviationIsLeastWhereTheUnknownIsInTheMiddleAndGreatestAtAnEnd() {
        var table = bounds(
                PublishedTable.of(3).score("a", "80", 1).score("c", "20", 3).place("b", 2));
        assertThat(printed(table.standardDeviation())).isEqualTo("24.49 to 28.29");
    }

    @Test
    void figuresThatOnlyRoundingLetsStandTheWrongWayRoundStillHoldTheOthers() {
        var table = bounds(PublishedTable.of(4)
                .score("a", "84.46", 1)
                .score("b", "84.5", 2)
                .score("c", "70.00", 4)
                .place("d", 3));
        assertThat(table.maximum()).isEqualTo(Extent.exactly(new BigDecimal("84.5")));
        assertThat(printed(table.figure("d").orElseThrow())).isEqualTo("70.00 to 84.50");
    }

    @Test
    void nothingKnownIsBoundByTheScale() {
        var table = bounds(PublishedTable.of(3).place("a", 1));
        assertThat(printed(table.mean())).isEqualTo("0.00 to 100.00");
        assertThat(printed(table.spread())).isEqualTo("0.00 to 100.00");
        assertThat(table.ratio().orElseThrow()).isEqualTo(new Extent(BigDecimal.ONE, null));
        assertThat(bounds(PublishedTable.of(1).named("a")).spread()).isEqualTo(Extent.exactly(BigDecimal.ZERO));
    }

    @Test
    void moreUnitsThanRankedOrMoreThanTheCeilingIsRefused() {
        var table = PublishedTable.of(2).score("a", "90").score("b", "80");
        assertThatThrownBy(() -> Bounds.of(table.entries(), table.places(), 1, HUNDRED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bounds.of(table.entries(), table.places(), 2, BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("90 is more than 10");
    }
}
