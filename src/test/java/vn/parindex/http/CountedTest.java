package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void oneIsSaidOtherwiseThanNoneAndMany() {
        var format = "%d [question is|questions are] open; answer [it|them]";
        assertThat(Counted.said(format, 0)).isEqualTo("0 questions are open; answer them");
        assertThat(Counted.said(format, 1)).isEqualTo("1 question is open; answer it");
        assertThat(Counted.said(format, 2L)).isEqualTo("2 questions are open; answer them");
        assertThat(Counted.said(format, 11)).isEqualTo("11 questions are open; answer them");
    }

    @Test
    void theLastNumberBeforeThemDecides() {
        assertThat(Counted.said("%s of %d: %d [row|rows], %d [warning|warnings]", "x", 1, 2, 1))
                .isEqualTo("x of 1: 2 rows, 1 warning");
        assertThat(Counted.said("%2$d [release|releases] after %1$s", 2, 1)).isEqualTo("1 release after 2");
        assertThat(Counted.said("%s [point|points], %d%% of %,d", "1", 5, 1000)).isEqualTo("1 point, 5% of 1,000");
    }

    @Test
    void aPrintedFigureIsOneOnlyWhereItIsPrintedSo() {
        assertThat(Counted.said("%s [point|points]", new BigDecimal("1.00"))).isEqualTo("1.00 points");
        assertThat(Counted.said("%s [point|points]", "+1")).isEqualTo("+1 point");
    }

    @Test
    void whatIsNoChoiceStaysAsItIs() {
        assertThat(Counted.said("[%s] %s", "a|b", "[one|many]")).isEqualTo("[a|b] [one|many]");
        assertThat(Text.counted("%d dòng", "%d [row|rows]", 1)).isEqualTo(Text.of("1 dòng", "1 row"));
    }
}
