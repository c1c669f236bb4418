package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    private static BaseUrl base(String url, String path) {
        return new BaseUrl(Optional.ofNullable(url), Optional.ofNullable(path), "/api"::equals);
    }

    @Test
    void withoutOneAddressesBeginWithThePath() {
        assertThat(base(null, null).of("/catalog")).isEqualTo("/catalog");
        assertThat(base(null, null).isKnown()).isFalse();
        assertThat(base(null, "/par/index/").of("/catalog")).isEqualTo("/par/index/catalog");
    }

    @Test
    void aConfiguredOneStandsBeforeThePathWithItsOwn() {
        assertThat(base("https://parindex.example", null).of("/catalog")).isEqualTo("https://parindex.example/catalog");
        assertThat(base("https://example.vn/par/", null).of("/catalog")).isEqualTo("https://example.vn/par/catalog");
        assertThat(base("https://example.vn/par/", "/par").of("/catalog")).isEqualTo("https://example.vn/par/catalog");
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
        assertThatThrownBy(() -> base(wrong, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"par", "/a b", "/par?x", "//par", "/../par", "/api", "/api/par", "/\"><script>"})
    void whatIsNoPathOrOneOfTheServiceStopsTheStart(String wrong) {
        assertThatThrownBy(() -> base(null, wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parindex.base-path");
    }

    @Test
    void addressAndPathMustNotContradictEachOther() {
        assertThatThrownBy(() -> base("https://example.vn/par", "/other")).hasMessageContaining("must be the same");
        assertThatThrownBy(() -> base("https://example.vn", "/par")).hasMessageContaining("must be the same");
    }
}
