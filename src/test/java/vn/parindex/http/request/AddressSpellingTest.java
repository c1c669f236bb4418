package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What means the same is spelled alike, and nothing else is. */
class AddressSpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "b=2&a=1 | a=1&b=2",
                "&a=1&&b=2& | a=1&b=2",
                "%61=%31 | a=1",
                "unit=a%2Cb | unit=a,b",
                "asOf=2026-11-29T08:00:00%2B07:00 | asOf=2026-11-29T08:00:00%2B07:00",
                "q=H%C3%A0+N%e1%bb%99i | q=H%C3%A0%20N%E1%BB%99i",
                "q=Ha%CC%80 | q=H%C3%A0",
                "c%5BTIME_PERIOD%5D=ge:2019 | c%5BTIME_PERIOD%5D=ge:2019"
            })
    void aQueryHasOneSpelling(String sent, String spelled) {
        assertThat(AddressSpelling.ofQuery(sent)).isEqualTo(spelled);
        assertThat(AddressSpelling.ofQuery(spelled)).isEqualTo(spelled);
    }

    @ParameterizedTest
    @CsvSource({"a=1&a=2", "a=%", "a=%FF", "a=", "a=%00"})
    void whatBreaksARuleStaysAsItWasSent(String sent) {
        assertThat(AddressSpelling.ofQuery(sent)).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/rankings/par%2Dindex/2019, /api/v1/rankings/par-index/2019",
        "/api/v1/units/h%c3%a0, /api/v1/units/h%C3%A0",
        "/a%2Fb%2fc, /a%2Fb%2Fc",
        "/%2E%2e/x, /%2E%2E/x",
        "/a%zz%, /a%zz%"
    })
    void aPathHasOneSpelling(String sent, String spelled) {
        assertThat(AddressSpelling.ofPath(sent)).isEqualTo(spelled);
    }

    @Property
    void aSpellingMeansWhatWasSent(@ForAll String name, @ForAll String value) {
        var sent = URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
        assertThat(Query.parse(AddressSpelling.ofQuery(sent)).values())
                .isEqualTo(Query.parse(sent).values());
    }
}
