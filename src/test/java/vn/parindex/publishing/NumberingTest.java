package vn.parindex.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.parindex.dataset.Version;

class NumberingTest {

    private static String choose(String own, String current, String... taken) {
        return Numbering.choose(
                Optional.ofNullable(own).map(Version::new), Optional.ofNullable(current), Set.of(taken)::contains);
    }

    @Test
    void aNewerVersionOfThePackageIsKept() {
        assertThat(choose("2027.1.1", "2026.11.29")).isEqualTo("2027.1.1");
        assertThat(choose("2026.11.29.1", "2026.11.29")).isEqualTo("2026.11.29.1");
        assertThat(choose("2027", null)).isEqualTo("2027");
    }

    @Test
    void oneThatIsNotNewerIsCountedOnFromTheCurrent() {
        assertThat(choose("2026.11.29", "2026.11.29")).isEqualTo("2026.11.29.1");
        assertThat(choose("2026.11.29.0", "2026.11.29")).isEqualTo("2026.11.29.1");
        assertThat(choose("2025.1.1", "2026.11.29.7")).isEqualTo("2026.11.29.8");
    }

    @Test
    void aPatchIsCountedOnUntilANumberIsFree() {
        assertThat(choose(null, "2026.11.29", "2026.11.29", "2026.11.29.1")).isEqualTo("2026.11.29.2");
        assertThat(choose(null, "2027.1", "2027.1.1")).isEqualTo("2027.1.1.1");
        assertThat(choose(null, null, "1")).isEqualTo("1.1");
    }

    @Test
    void aNewerVersionThatAnotherReleaseHasIsNotGivenTwice() {
        assertThat(choose("2027.1.1", "2026.11.29", "2027.1.1")).isEqualTo("2026.11.29.1");
    }
}
