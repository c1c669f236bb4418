package vn.parindex.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @Test
    void withoutOneAddressesBeginWithThePath() {
        assertThat(new BaseUrl(Optional.empty()).of("/catalog")).isEqualTo("/catalog");
    }

    @Test
    void aConfiguredOneStandsBeforeThePathWithItsOwn() {
        assertThat(new BaseUrl(Optional.of("https://parindex.example")).of("/catalog"))
                .isEqualTo("https://parindex.example/catalog");
        assertThat(new BaseUrl(Optional.of("https://example.vn/par/")).of("/catalog"))
                .isEqualTo("https://example.vn/par/catalog");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parindex.example",
                "ftp://parindex.example",
                "https://",
                "https://a.example/?x=1",
                "https://a.example/#b"
            })
    void whatIsNoBaseAddressStopsTheStart(String wrong) {
        assertThatThrownBy(() -> new BaseUrl(Optional.of(wrong))).isInstanceOf(IllegalArgumentException.class);
    }
}
