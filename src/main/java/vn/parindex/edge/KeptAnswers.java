package vn.parindex.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import vn.parindex.http.request.MeantQueries;
import vn.parindex.release.Release;

/**
 * The answers that are kept, within bounded memory. Which of them are worth it is decided by how often they are asked for (W-TinyLFU), so
 * that a flood of addresses that each come once drives out nothing that is used.
 */
@Singleton
class KeptAnswers {

    /** In bytes, all marks together. */
    private static final long MOST_MARKS = 2 << 20;

    private final Cache<Key, KeptAnswer> answers;
    /** What turned out not to be kept: it is not waited for again. */
    private final Cache<Key, Boolean> unkept = Caffeine.newBuilder()
            .maximumWeight(MOST_MARKS)
            .weigher((Key key, Boolean mark) -> key.weight())
            .build();

    /** Other spellings of what is kept, each by the one that it is kept under. */
    private final Cache<Key, Key> spellings = Caffeine.newBuilder()
            .maximumWeight(MOST_MARKS)
            .weigher((Key spelled, Key meant) -> spelled.weight() + meant.weight())
            .build();

    private final ConcurrentMap<Key, Computation> running = new ConcurrentHashMap<>();
    private final LongAdder computations = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private long newest;

    KeptAnswers(EdgeConfig config, MeterRegistry meters) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((Key key, KeptAnswer kept) -> key.weight() + kept.weight())
                .evictionListener((Key key, KeptAnswer kept, RemovalCause cause) -> evictions.increment())
                .build();
        FunctionCounter.builder("parindex.edge.computations", computations, LongAdder::sum)
                .description("Answers that were computed to be kept")
                .register(meters);
        FunctionCounter.builder("parindex.edge.evictions", evictions, LongAdder::sum)
                .description("Answers that were dropped for want of room")
                .register(meters);
        Gauge.builder("parindex.edge.bytes", this, KeptAnswers::bytes)
                .description("What all kept answers weigh together")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("parindex.edge.answers", answers, Cache::estimatedSize)
                .description("How many answers are kept")
                .register(meters);
    }

    private double bytes() {
        return answers.policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    boolean isEmpty() {
        return answers.estimatedSize() == 0;
    }

    Optional<KeptAnswer> find(Key key) {
        return Optional.ofNullable(answers.getIfPresent(meant(key)));
    }

    private Key meant(Key key) {
        Key meant = spellings.getIfPresent(key);
        return meant == null ? key : meant;
    }

    /** Whether what is asked is known not to be kept. */
    boolean isUnkept(Key key) {
        return unkept.getIfPresent(key) != null;
    }

    void markUnkept(Key key) {
        unkept.put(key, true);
    }

    /** The one computation of this answer: the given one, or another that has begun before. */
    Computation begin(Key key, Computation mine) {
        Computation other = running.putIfAbsent(key, mine);
        if (other == null) {
            computations.increment();
        }
        return other == null ? mine : other;
    }

    /** Whoever begins from now on computes it again. */
    void end(Key key) {
        running.remove(key);
    }

    /**
     * Keeps an answer under what was meant, so that whoever asks the same by another spelling, or with defaults written out, shares it;
     * whoever begins from now on finds it.
     *
     * @param told empty where the answer told none
     * @return the answer that is kept: this one, or an equal one that was there
     */
    KeptAnswer end(Key key, Optional<MeantQueries> told, KeptAnswer made) {
        Key meant = told.map(each -> key.by(each.spelled())).orElse(key);
        Key canonical = told.map(each -> key.by(each.canonical())).orElse(key);
        KeptAnswer kept = made;
        KeptAnswer plainest = answers.getIfPresent(canonical);
        if (plainest != null && plainest.isSameAs(made)) {
            // Links may show defaults that were written out: only equal bytes are shared across them.
            meant = canonical;
            kept = plainest;
        } else {
            answers.put(meant, made);
        }
        if (!meant.equals(key)) {
            spellings.put(key, meant);
        }
        running.remove(key);
        return kept;
    }

    /** The answer has grown by a coding. */
    void weighAgain(Key key, KeptAnswer kept) {
        answers.asMap().replace(meant(key), kept, kept);
    }

    /** What was answered from the states before is asked for no more; where the database was set back, ids may come again. */
    synchronized void follow(@Observes Release.Published published) {
        if (published.number() <= newest) {
            answers.invalidateAll();
        } else {
            answers.asMap().keySet().removeIf(key -> key.state().isPresent());
        }
        unkept.invalidateAll();
        spellings.invalidateAll();
        newest = published.number();
    }
}
