package vn.parindex.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import vn.parindex.http.problem.Fault;

class QueryTest {

    @Property(tries = 300)
    void whatIsEncodedIsReadBack(
            @ForAll @NotEmpty @AlphaChars @Chars({'đ', 'ế', '+', '&', '=', '%', ',', '日'}) String value) {
        Query query = Query.parse("q=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        assertThat(query.values()).containsEntry("q", Normalizer.normalize(value, Normalizer.Form.NFC));
        assertThat(query.faults()).isEmpty();
    }

    @Property(tries = 500)
    void anyTextIsReadWithoutFailing(@ForAll String raw) {
        Query query = Query.parse(raw);
        assertThat(query.values().size() + query.faults().size()).isLessThanOrEqualTo(2 * Query.count(raw));
    }

    @Test
    void theFirstOfARepeatedParameterIsKept() {
        Query query = Query.parse("a=1&b=2&a=3");
        assertThat(query.values()).containsEntry("a", "1").containsEntry("b", "2");
        assertThat(query.faults())
                .extracting(Fault::rule, Fault::value)
                .containsExactly(org.assertj.core.api.Assertions.tuple("duplicate-parameter", "3"));
    }

    @Test
    void aPlusIsASpaceAndAnEscapedOneIsAPlus() {
        assertThat(Query.parse("q=a+b%2Bc").values()).containsEntry("q", "a b+c");
    }

    @Test
    void overlongAndSurrogateEncodingsAreMalformed() {
        assertThat(Query.parse("q=%C0%80").faults()).extracting(Fault::rule).containsExactly("malformed-encoding");
        assertThat(Query.parse("q=%ED%A0%80").faults()).extracting(Fault::rule).containsExactly("malformed-encoding");
    }

    @Test
    void emptyPairsAreNoParameters() {
        assertThat(Query.parse("&&a=1&").values()).hasSize(1);
        assertThat(Query.parse(null).values()).isEmpty();
        assertThat(Query.count(null)).isZero();
        assertThat(Query.count("a&b")).isEqualTo(2);
    }
}
