package vn.parindex.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.parindex.http.caching.HttpDate;
import vn.parindex.http.door.RepeatedHeads;
import vn.parindex.http.door.Repeats;
import vn.parindex.http.request.RequestId;
import vn.parindex.release.CurrentRelease;
import vn.parindex.traffic.Portion;

/**
 * What the heads of requests ask for that were answered from what is kept, by their very bytes: whoever sends the same head again is
 * answered without a parser. Most clients do: they send the same headers each time.
 */
@Singleton
class ReadyHeads implements RepeatedHeads {

    /** In bytes, all heads together. */
    private static final long MOST = 4 << 20;

    private static final int AROUND_A_HEAD = 200;

    private final KeptAnswers answers;
    private final CurrentRelease current;
    private final EdgeCounts counts;
    private final AccessLog log;
    private final DegradedMode degraded;
    private final RequestCounts requests;
    private final RequestTraces traces;
    private final Cache<Head, Meaning> heads = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Head head, Meaning meaning) ->
                    head.bytes.length + meaning.key().weight() + AROUND_A_HEAD)
            .build();

    /** Bytes by what they are. */
    private record Head(byte[] bytes, int hash) {

        static Head of(byte[] bytes) {
            return new Head(bytes, Arrays.hashCode(bytes));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Head head && hash == head.hash && Arrays.equals(bytes, head.bytes);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private record Meaning(Key key, KeptForm form, String method, String path, Counter counted) {}

    ReadyHeads(
            KeptAnswers answers,
            CurrentRelease current,
            EdgeCounts counts,
            AccessLog log,
            DegradedMode degraded,
            RequestCounts requests,
            RequestTraces traces) {
        this.answers = answers;
        this.current = current;
        this.counts = counts;
        this.log = log;
        this.degraded = degraded;
        this.requests = requests;
        this.traces = traces;
    }

    void start(@Observes StartupEvent event) {
        Repeats.by(this);
    }

    /** Called while the request is answered with this form of what is kept. What does not leave in one turn is never learnt. */
    void learn(HttpServerRequest request, Key key, KeptAnswer kept, KeptForm form) {
        boolean plain = !request.headers().contains(RequestId.HEADER)
                && !request.headers().contains(HttpHeaders.CONNECTION)
                && !traces.belongsToAnother(request)
                && kept.has(form)
                && (!form.hasBody() || kept.bytes(form).length <= Portion.TURN);
        if (plain) {
            Repeats.headOf(request)
                    .ifPresent(head -> heads.put(
                            Head.of(head),
                            new Meaning(
                                    key,
                                    form,
                                    request.method().name(),
                                    request.path(),
                                    requests.of(request.method().name(), request.path(), status(form)))));
        }
    }

    @Override
    public ByteBuf find(byte[] sent, ByteBufAllocator memory) {
        Meaning meaning = heads.getIfPresent(Head.of(sent));
        if (meaning == null || !meaning.key().isNow(current.published())) {
            return null;
        }
        KeptAnswer kept = answers.find(meaning.key()).orElse(null);
        if (kept == null || !kept.has(meaning.form())) {
            // What has to be made first is nothing for an event loop.
            return null;
        }
        byte[] body = meaning.form().hasBody() ? kept.ready(meaning.form()) : new byte[0];
        if (body == null) {
            return null;
        }
        counts.hit();
        meaning.counted().increment();
        byte[] head = kept.head(meaning.form());
        String id = newId();
        ByteBuf answer = memory.buffer(head.length + body.length + 128);
        answer.writeBytes(head);
        write(answer, "Date: ", HttpDate.now());
        write(answer, RequestId.HEADER + ": ", id);
        degraded.age().ifPresent(seconds -> write(answer, "Age: ", String.valueOf(seconds)));
        answer.writeByte('\r').writeByte('\n').writeBytes(body);
        String trace = traces.tellReady(id, meaning.method(), meaning.path(), status(meaning.form()));
        log.tellUsual(id, trace, meaning.method(), meaning.path(), status(meaning.form()), body.length);
        return answer;
    }

    private static int status(KeptForm form) {
        return form == KeptForm.NOT_MODIFIED ? 304 : 200;
    }

    private static void write(ByteBuf answer, String name, String value) {
        answer.writeCharSequence(name, StandardCharsets.US_ASCII);
        answer.writeCharSequence(value, StandardCharsets.US_ASCII);
        answer.writeByte('\r').writeByte('\n');
    }

    /** As random as an id has to be that nobody is kept out by (RFC 9562, version 4). */
    private static String newId() {
        var random = ThreadLocalRandom.current();
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
