package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> UNITS =
            List.of("quang-ninh", "quang-nam", "quang-ngai", "ha-noi", "ha-nam", "da-nang");

    @Test
    void theNearestComesFirst() {
        assertThat(Nearest.to("quang-nihn", UNITS)).startsWith("quang-ninh");
        assertThat(Nearest.to("ha-nọi", UNITS)).startsWith("ha-noi");
        assertThat(Nearest.to("Đà-Nẵng", UNITS)).startsWith("da-nang");
    }

    @Test
    void aPartOfAWordFindsIt() {
        assertThat(Nearest.to("quang", UNITS)).containsExactlyInAnyOrder("quang-ninh", "quang-nam", "quang-ngai");
    }

    @Test
    void threeLettersAreAPartAndTwoAreNone() {
        assertThat(Nearest.to("nam", UNITS)).containsExactly("ha-nam", "quang-nam");
        assertThat(Nearest.to("am", UNITS)).isEmpty();
    }

    @Test
    void onlyTheNearestIsFound() {
        assertThat(Nearest.find("quang-nma", UNITS)).contains("quang-nam");
        assertThat(Nearest.find("zzzzzz", UNITS)).isEmpty();
    }

    @Test
    void nothingNearIsNoSuggestion() {
        assertThat(Nearest.to("zzzzzz", UNITS)).isEmpty();
        assertThat(Nearest.to("", UNITS)).isEmpty();
        assertThat(Nearest.to(null, UNITS)).isEmpty();
        assertThat(Nearest.to("a".repeat(10_000), UNITS)).isEmpty();
    }

    @Test
    void aWordWithNothingInCommonIsNotNear() {
        assertThat(Nearest.to("9", List.of("1", "2", "3", "4"))).isEmpty();
        assertThat(Nearest.to("x", List.of("y", "xy"))).containsExactly("xy");
    }

    @Test
    void swappedNeighboursAreOneChange() {
        assertThat(Nearest.distance("abcd", "abdc")).isEqualTo(1);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Property(tries = 200)
    void theDistanceIsSymmetricAndZeroOnlyForEquals(
            @ForAll @AlphaChars @StringLength(max = 8) String a, @ForAll @AlphaChars @StringLength(max = 8) String b) {
        assertThat(Nearest.distance(a, b))
                .isEqualTo(Nearest.distance(b, a))
                .isLessThanOrEqualTo(Math.max(a.length(), b.length()));
        assertThat(Nearest.distance(a, b) == 0).isEqualTo(a.equals(b));
    }
}
