package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource({
        "20.28, 20.27, true",
        "90.10, 90.09, true",
        "84.5, 84.46, false",
        "84.5, 84.45, false",
        "84.5, 84.445, true",
        "84.5, 84.44, true",
        "84.46, 84.5, false",
        "85, 84.80, false",
        "85, 84.49, true",
        "86, 85, true",
        "85.51, 85, true",
        "85.50, 85, false",
        "85.49, 85, false",
        "88.50, 88.5, false",
        "88.5, 88.50, false"
    })
    void aFigureIsSurelyAboveAnotherWhereNoNumberPrintsLikeBoth(String one, String other, boolean above) {
        Figure figure = Figure.parse(one);
        assertThat(figure.surelyAbove(Figure.parse(other))).isEqualTo(above);
        assertThat(Figure.parse(other).surelyAbove(figure)).isFalse();
        assertThat(figure.agreesWith(Figure.parse(other))).isEqualTo(!above);
    }

    /** By hand: every number of three decimals, printed half up, against the rule. */
    @Property(tries = 400)
    void figuresAgreeIfSomeNumberPrintsLikeBoth(
            @ForAll @IntRange(min = 0, max = 3000) int first,
            @ForAll @IntRange(min = 0, max = 2) int decimals,
            @ForAll @IntRange(min = -600, max = 600) int distance,
            @ForAll @IntRange(min = 0, max = 2) int otherDecimals) {
        Figure one = new Figure(BigDecimal.valueOf(first, 3), decimals);
        Figure other = new Figure(BigDecimal.valueOf(first + distance, 3), otherDecimals);
        boolean shared = false;
        for (int thousandths = -2000; thousandths <= 6000 && !shared; thousandths++) {
            BigDecimal number = BigDecimal.valueOf(thousandths, 3);
            shared = prints(number, one) && prints(number, other);
        }
        assertThat(one.agreesWith(other)).isEqualTo(shared);
        assertThat(other.agreesWith(one)).isEqualTo(shared);
        assertThat(one.surelyAbove(other)).isEqualTo(!shared && one.compareTo(other) > 0);
    }

    @Test
    void aFigurePrintsAsItWasPrintedAndIsComparedByValue() {
        assertThat(Figure.parse("90.10")).hasToString("90.10");
        assertThat(Figure.parse("90.10").sameValue(Figure.parse("90.1"))).isTrue();
        assertThat(Figure.parse("90.10").sameValue(Figure.parse("90.11"))).isFalse();
        assertThat(Figure.parse("90.10")).isNotEqualTo(Figure.parse("90.1"));
    }

    @Test
    void whatIsReckonedAgreesWithinTheHalfUnitsOfAllThatTookPart() {
        BigDecimal sum = new BigDecimal("30.00");
        BigDecimal halves = new BigDecimal("0.02");
        assertThat(Figure.agree(new BigDecimal("30.01"), sum, halves)).isTrue();
        assertThat(Figure.agree(new BigDecimal("29.98"), sum, halves)).isFalse();
        assertThat(Figure.agree(new BigDecimal("30.02"), sum, halves)).isFalse();
    }

    @Test
    void countsAgreeOnlyIfTheyAreTheSame() {
        assertThat(Figure.agree(new BigDecimal("38"), new BigDecimal("38.0"), BigDecimal.ZERO))
                .isTrue();
        assertThat(Figure.agree(new BigDecimal("38"), new BigDecimal("37"), BigDecimal.ZERO))
                .isFalse();
    }

    /** Half up towards the greater number, below zero as well: the interval of a printing is half open in one direction. */
    private static boolean prints(BigDecimal number, Figure figure) {
        BigDecimal distance = number.subtract(figure.value());
        return distance.compareTo(figure.halfUnit().negate()) >= 0 && distance.compareTo(figure.halfUnit()) < 0;
    }
}
