package vn.parindex.http.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.parindex.http.problem.ProblemException;

/** Whatever comes within bodies, and wherever the network cuts, a connection is followed from request to request. */
class FramingPropertyTest {

    private static Optional<ProblemException> read(Framing framing, String bytes, int cut) {
        Optional<ProblemException> broken = Optional.empty();
        for (int at = 0; at < bytes.length() && broken.isEmpty(); at += cut) {
            String part = bytes.substring(at, Math.min(bytes.length(), at + cut));
            broken = framing.read(Unpooled.wrappedBuffer(part.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return broken;
    }

    /** Bodies that look like requests that would be refused. */
    @Provide
    Arbitrary<String> requests() {
        Arbitrary<String> body = Arbitraries.of(
                "",
                "x",
                "a\nb",
                "GET / HTTP/1.1\r\n folded\r\n\r\n",
                "\r\n\r\n",
                "0\r\n\r\n",
                "\n\n \n",
                "\u00e9\u0000");
        Arbitrary<String> plain = Arbitraries.just("GET /a?b=c HTTP/1.1\r\nHost: x\r\nX-A:  1\t\r\n\r\n");
        Arbitrary<String> whole = body.map(
                content -> "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: " + content.length() + "\r\n\r\n" + content);
        Arbitrary<String> chunked = body.list().ofMaxSize(3).map(chunks -> {
            var text = new StringBuilder("POST /a HTTP/1.0\r\nTransfer-Encoding: Chunked\r\n\r\n");
            chunks.stream().filter(chunk -> !chunk.isEmpty()).forEach(chunk -> text.append(
                            Integer.toHexString(chunk.length()))
                    .append(";a=b\r\n")
                    .append(chunk)
                    .append("\r\n"));
            return text.append("0\r\nTrailer: x\r\n\r\n").toString();
        });
        return Arbitraries.oneOf(List.of(plain, whole, chunked));
    }

    @Property(tries = 500)
    void soundRequestsPassHoweverTheyAreCut(
            @ForAll("several") List<String> requests, @ForAll @IntRange(min = 1, max = 50) int cut) {
        var framing = new Framing();
        assertThat(read(framing, String.join("", requests), cut)).isEmpty();
        assertThat(framing.heads()).isEqualTo(requests.size());
    }

    @Property(tries = 500)
    void anUnsoundHeadIsFoundWhereverItComes(
            @ForAll("several") List<String> requests,
            @ForAll("unsound") String unsound,
            @ForAll @IntRange(min = 1, max = 50) int cut) {
        var framing = new Framing();
        assertThat(read(framing, String.join("", requests) + unsound, cut)).isPresent();
        assertThat(framing.heads()).isEqualTo(requests.size());
    }

    @Provide
    Arbitrary<List<String>> several() {
        return requests().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> unsound() {
        Arbitrary<String> line = Arbitraries.of(
                " folded",
                "\tfolded",
                "A : 1",
                "A B: 1",
                "A",
                ": 1",
                "A: \u0000",
                "A: \r1",
                "Content-Length: 1\r\nContent-Length: 1",
                "Content-Length: 1\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: gzip",
                "Content-Length: 1a");
        return Combinators.combine(Arbitraries.of("", "Host: x\r\n", "Host: x\r\nA: 1\r\n"), line)
                .as((before, broken) -> "POST / HTTP/1.1\r\n" + before + broken + "\r\n\r\n");
    }

    @Property(tries = 100)
    void otherProtocolsPassUnread(@ForAll byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(read(new Framing(), "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + text, 7))
                .isEmpty();
        assertThat(read(new Framing(), "\u0016" + text, 7)).isEmpty();
    }
}
