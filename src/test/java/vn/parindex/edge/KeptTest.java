package vn.parindex.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final byte[] BODY =
            "{\"tên\":\"Thừa Thiên - Huế\",\"điểm\":90.10}".repeat(1000).getBytes(StandardCharsets.UTF_8);

    private static Kept kept(byte[] body) {
        var headers =
                MultiMap.caseInsensitiveMultiMap().add("ETag", "W/\"a.b.c\"").add("Content-Type", "application/json");
        return new Kept(headers, body, true);
    }

    private static byte[] gunzipped(byte[] content) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
    }

    @Test
    void whereOnlyGzipIsAskedForTheRestIsNotHeld() throws IOException {
        var kept = kept(BODY);
        int whole = kept.weight();
        assertThat(gunzipped(kept.bytes(Form.GZIP))).isEqualTo(BODY);
        assertThat(kept.weight()).isLessThan(whole - BODY.length / 2);
        assertThat(kept.has(Form.PLAIN)).isFalse();
        assertThat(kept.has(Form.HEAD_OF_PLAIN)).isTrue();
    }

    @Test
    void whatIsNotHeldIsMadeAgainAndStays() {
        var kept = kept(BODY);
        kept.bytes(Brotli.isThere() ? Form.BROTLI : Form.GZIP);
        assertThat(kept.headers(Form.HEAD_OF_PLAIN))
                .anySatisfy(header -> assertThat(header.getKey() + ": " + header.getValue())
                        .isEqualTo("Content-Length: " + BODY.length));
        assertThat(kept.has(Form.PLAIN)).isFalse();
        assertThat(kept.bytes(Form.PLAIN)).isEqualTo(BODY);
        assertThat(kept.has(Form.PLAIN)).isTrue();
        assertThat(kept.bytes(Form.GZIP)).isNotEmpty();
        assertThat(kept.has(Form.PLAIN)).isTrue();
    }

    @Test
    void whoeverAsksForItPlainKeepsItSo() {
        var kept = kept(BODY);
        kept.bytes(Form.PLAIN);
        kept.bytes(Form.GZIP);
        assertThat(kept.has(Form.PLAIN)).isTrue();
    }

    @Test
    void equalAnswersAreEqualHoweverTheyAreHeld() {
        var one = kept(BODY);
        var other = kept(BODY.clone());
        var another = kept(
                new String(BODY, StandardCharsets.UTF_8).replace("90", "91").getBytes(StandardCharsets.UTF_8));
        one.bytes(Form.GZIP);
        another.bytes(Form.GZIP);
        assertThat(one.isSameAs(other)).isTrue();
        assertThat(other.isSameAs(one)).isTrue();
        assertThat(one.isSameAs(another)).isFalse();
    }

    @Test
    void whatIsSmallIsHeldAsItIs() {
        var kept = kept("{}".getBytes(StandardCharsets.UTF_8));
        kept.bytes(Form.GZIP);
        assertThat(kept.has(Form.PLAIN)).isTrue();
    }
}
