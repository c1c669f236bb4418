package vn.parindex.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
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
    void whatIsReadyIsGivenAndNothingElseIsMade() {
        var kept = kept(BODY);
        assertThat(kept.ready(Form.GZIP)).isNull();
        byte[] held = kept.bytes(Form.GZIP);
        assertThat(kept.ready(Form.GZIP)).isSameAs(held);
        assertThat(kept.ready(Form.PLAIN)).isNull();
        assertThat(kept.bytes(Form.PLAIN)).isSameAs(kept.ready(Form.PLAIN)).isEqualTo(BODY);
    }

    @Test
    void theHeadOfACodingIsReadyOnlyWithIt() {
        var kept = kept(BODY);
        assertThat(kept.has(Form.HEAD_OF_GZIP)).isFalse();
        kept.bytes(Form.HEAD_OF_GZIP);
        assertThat(kept.has(Form.HEAD_OF_GZIP)).isTrue();
        assertThat(kept.has(Form.NOT_MODIFIED)).isTrue();
    }

    /** Many times, since it depends on who comes first; whoever asked for it plain finds it plain ever after. */
    @Test
    void whatSomebodyAsksForIsNotLetGoByOneWhoCompressesMeanwhile() throws Exception {
        for (int i = 0; i < 500; i++) {
            var kept = kept(Arrays.copyOf(BODY, 5000));
            var both = new CyclicBarrier(2);
            var compressing = CompletableFuture.runAsync(() -> {
                await(both);
                kept.bytes(Form.GZIP);
            });
            await(both);
            assertThat(kept.bytes(Form.PLAIN)).hasSize(5000);
            compressing.get();
            assertThat(kept.has(Form.PLAIN)).isTrue();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
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
