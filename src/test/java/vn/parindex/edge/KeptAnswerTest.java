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

class KeptAnswerTest {

    private static final byte[] BODY =
            "{\"tên\":\"Thừa Thiên - Huế\",\"điểm\":90.10}".repeat(1000).getBytes(StandardCharsets.UTF_8);

    private static KeptAnswer kept(byte[] body) {
        var headers =
                MultiMap.caseInsensitiveMultiMap().add("ETag", "W/\"a.b.c\"").add("Content-Type", "application/json");
        return new KeptAnswer(headers, body, true);
    }

    private static byte[] gunzipped(byte[] content) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
    }

    @Test
    void whereOnlyGzipIsAskedForTheRestIsNotHeld() throws IOException {
        var kept = kept(BODY);
        int whole = kept.weight();
        assertThat(gunzipped(kept.bytes(KeptForm.GZIP))).isEqualTo(BODY);
        assertThat(kept.weight()).isLessThan(whole - BODY.length / 2);
        assertThat(kept.has(KeptForm.PLAIN)).isFalse();
        assertThat(kept.has(KeptForm.HEAD_OF_PLAIN)).isTrue();
    }

    @Test
    void whatIsNotHeldIsMadeAgainAndStays() {
        var kept = kept(BODY);
        kept.bytes(Brotli.isThere() ? KeptForm.BROTLI : KeptForm.GZIP);
        assertThat(kept.headers(KeptForm.HEAD_OF_PLAIN))
                .anySatisfy(header -> assertThat(header.getKey() + ": " + header.getValue())
                        .isEqualTo("Content-Length: " + BODY.length));
        assertThat(kept.has(KeptForm.PLAIN)).isFalse();
        assertThat(kept.bytes(KeptForm.PLAIN)).isEqualTo(BODY);
        assertThat(kept.has(KeptForm.PLAIN)).isTrue();
        assertThat(kept.bytes(KeptForm.GZIP)).isNotEmpty();
        assertThat(kept.has(KeptForm.PLAIN)).isTrue();
    }

    @Test
    void whoeverAsksForItPlainKeepsItSo() {
        var kept = kept(BODY);
        kept.bytes(KeptForm.PLAIN);
        kept.bytes(KeptForm.GZIP);
        assertThat(kept.has(KeptForm.PLAIN)).isTrue();
    }

    @Test
    void whatIsReadyIsGivenAndNothingElseIsMade() {
        var kept = kept(BODY);
        assertThat(kept.ready(KeptForm.GZIP)).isNull();
        byte[] held = kept.bytes(KeptForm.GZIP);
        assertThat(kept.ready(KeptForm.GZIP)).isSameAs(held);
        assertThat(kept.ready(KeptForm.PLAIN)).isNull();
        assertThat(kept.bytes(KeptForm.PLAIN))
                .isSameAs(kept.ready(KeptForm.PLAIN))
                .isEqualTo(BODY);
    }

    @Test
    void theHeadOfACodingIsReadyOnlyWithIt() {
        var kept = kept(BODY);
        assertThat(kept.has(KeptForm.HEAD_OF_GZIP)).isFalse();
        kept.bytes(KeptForm.HEAD_OF_GZIP);
        assertThat(kept.has(KeptForm.HEAD_OF_GZIP)).isTrue();
        assertThat(kept.has(KeptForm.NOT_MODIFIED)).isTrue();
    }

    /** Many times, since it depends on who comes first; whoever asked for it plain finds it plain ever after. */
    @Test
    void whatSomebodyAsksForIsNotLetGoByOneWhoCompressesMeanwhile() throws Exception {
        for (int i = 0; i < 500; i++) {
            var kept = kept(Arrays.copyOf(BODY, 5000));
            var both = new CyclicBarrier(2);
            var compressing = CompletableFuture.runAsync(() -> {
                await(both);
                kept.bytes(KeptForm.GZIP);
            });
            await(both);
            assertThat(kept.bytes(KeptForm.PLAIN)).hasSize(5000);
            compressing.get();
            assertThat(kept.has(KeptForm.PLAIN)).isTrue();
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
        one.bytes(KeptForm.GZIP);
        another.bytes(KeptForm.GZIP);
        assertThat(one.isSameAs(other)).isTrue();
        assertThat(other.isSameAs(one)).isTrue();
        assertThat(one.isSameAs(another)).isFalse();
    }

    @Test
    void whatIsSmallIsHeldAsItIs() {
        var kept = kept("{}".getBytes(StandardCharsets.UTF_8));
        kept.bytes(KeptForm.GZIP);
        assertThat(kept.has(KeptForm.PLAIN)).isTrue();
    }
}
