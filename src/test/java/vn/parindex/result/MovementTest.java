package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

class MovementTest {

    @Test
    void scoresKnownInBothYearsAreCounted() {
        var now = Map.of("quang-ninh", figure("90.09"), "ha-noi", figure("84.64"), "hung-yen", figure("81.98"));
        var before = Map.of("quang-ninh", figure("89.06"), "ha-noi", figure("83.98"), "dong-thap", figure("83.71"));
        assertThat(Movement.of(now, before, 63)).isEqualTo(new Movement(2, 0, 0, 2, 63, false));
    }

    @Test
    void aMovementOverAllRankedUnitsIsCertain() {
        var now = Map.of("a", figure("80.0"), "b", figure("70"), "c", figure("60.00"));
        var before = Map.of("a", figure("80.0"), "b", figure("75"), "c", figure("50"));
        assertThat(Movement.of(now, before, 3)).isEqualTo(new Movement(1, 1, 1, 3, 3, true));
    }

    @Test
    void aChangeThatRoundingMayHideIsNotCertain() {
        assertThat(Movement.of(Map.of("a", figure("84.5")), Map.of("a", figure("84.46")), 1))
                .isEqualTo(new Movement(1, 0, 0, 1, 1, false));
    }

    @Test
    void aLowerPlaceNumberIsARise() {
        var now = Map.of("a", Interval.exact(1), "b", Interval.exact(5), "c", Interval.exact(3));
        var before = Map.of("a", Interval.exact(4), "b", new Interval(2, 4), "c", Interval.exact(3));
        assertThat(Movement.ofPlaces(now, before, 3)).isEqualTo(new Movement(1, 1, 1, 3, 3, true));
    }

    @Test
    void overlappingBandsAreNotCompared() {
        var now = Map.of("a", new Interval(61, 63), "b", new Interval(2, 3));
        var before = Map.of("a", Interval.exact(62), "b", new Interval(2, 3));
        assertThat(Movement.ofPlaces(now, before, 63).over()).isZero();
    }

    private static Figure figure(String printed) {
        return Figure.parse(printed);
    }
}
