package vn.parindex.http.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The lines of a head are read by loops; here is what they must accept, as the grammar says it (RFC 9112, 3 and 5). */
class RequestHeadPropertyTest {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern REQUEST_LINE = Pattern.compile(TOKEN + " [^\\x00-\\x20\\x7f]+ HTTP/1\\.[01]");
    private static final Pattern FIELD = Pattern.compile(TOKEN + ":[^\\x00-\\x08\\x0a-\\x1f\\x7f]*");

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings()
                .withChars("aZ0 \t:/!(\"-\u0000\u0008\r\u001f\u007f\u0080\u00e9\u00ff")
                .ofMaxLength(6);
    }

    @Property(tries = 2000)
    void requestLines(@ForAll("requestLine") String line) {
        assertThat(new RequestHead().add(line).isEmpty())
                .isEqualTo(REQUEST_LINE.matcher(line).matches());
    }

    @Provide
    Arbitrary<String> requestLine() {
        var ends = Arbitraries.of(" HTTP/1.1", " HTTP/1.0", " HTTP/1.2", " HTTP/1.1 ", "  HTTP/1.1", "HTTP/1.1", "");
        return Combinators.combine(Arbitraries.of("GET /", "G!T *", "GET", "", " "), anything(), ends)
                .as((begin, between, end) -> begin + between + end);
    }

    @Property(tries = 2000)
    void fields(@ForAll("field") String line) {
        assertThat(RequestHead.checkTrailer(line).isEmpty())
                .isEqualTo(FIELD.matcher(line).matches());
    }

    @Provide
    Arbitrary<String> field() {
        return Combinators.combine(Arbitraries.of("A", "X-a", ""), anything(), Arbitraries.of(":", ""), anything())
                .as((begin, name, colon, value) -> begin + name + colon + value);
    }
}
