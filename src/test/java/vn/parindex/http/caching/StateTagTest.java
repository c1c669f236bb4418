package vn.parindex.http.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StateTagTest {

    private static final String TAG = new StateTag("2026.11.29.1", "0.1.0-ab12cd34ef", "0123456789abcdef").text();

    @Test
    void itIsWeakAndOpensWithItsState() {
        assertThat(TAG).isEqualTo("W/\"2026.11.29.1_0.1.0-ab12cd34ef.0123456789abcdef\"");
    }

    @Test
    void aStateWhoseNameBeginsAnothersIsNoneOfIts() {
        assertThat(StateTag.isOf(TAG, "2026.11.29.1")).isTrue();
        assertThat(StateTag.isOf(TAG, "2026.11.29")).isFalse();
        assertThat(StateTag.isOf(TAG, "2026.11.29.10")).isFalse();
    }

    @Test
    void aListNamesEachStateOnceWhateverTheFormOfItsTags() {
        var compressed = TAG.replace("def\"", "def--gzip\"");
        var strong = new StateTag("r1", "x", "y").text().substring(2);
        assertThat(StateTag.statesIn(compressed + ", " + strong + " , " + TAG, 9))
                .containsExactly("2026.11.29.1", "r1");
        assertThat(StateTag.statesIn(compressed + "," + strong, 1)).containsExactly("2026.11.29.1");
    }

    @Test
    void whatIsNoTagOfAStateNamesNone() {
        var none = List.of(
                "*", "", "\"\"", "W/\"other\"", "\"a b_c\"", "\"_x\"", "\"r1_\"", "\"" + "y".repeat(65) + "_x\"");
        assertThat(none)
                .allSatisfy(text -> assertThat(StateTag.statesIn(text, 9)).isEmpty());
    }
}
