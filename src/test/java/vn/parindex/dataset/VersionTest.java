package vn.parindex.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Versions are compared number by number. */
class VersionTest {

    @Test
    void numbersCountNotLetters() {
        assertThat(version("2026.11.24")).isGreaterThan(version("2026.9.30")).isLessThan(version("2026.11.24.1"));
        assertThat(version("2026.11")).isEqualByComparingTo(version("2026.11.0"));
    }

    @Test
    void anythingElseIsNoVersion() {
        assertThat(Version.find("2026-11-24")).isEmpty();
        assertThat(Version.find("v1")).isEmpty();
        assertThat(Version.find("")).isEmpty();
        assertThat(Version.find("1..2")).isEmpty();
        assertThat(Version.find("12345678901")).isEmpty();
    }

    private static Version version(String text) {
        return Version.find(text).orElseThrow();
    }
}
