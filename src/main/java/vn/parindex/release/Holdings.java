package vn.parindex.release;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * What follows from a release or a draft, computed once, when it is first asked for, however many ask at once, and kept while there is
 * room: a state that was checked never changes, and nothing that follows from it does (ADR 029).
 *
 * <p>Whatever is asked is a value, best a record of its own, so that two kinds of question never meet. Of what is being checked, was found
 * invalid or taken back nothing is kept. What fails is not kept either.
 */
@ApplicationScoped
public class Holdings {

    /** What an entry takes beside what it holds. */
    private static final long ENTRY = 250;

    private final long most;
    private final AsyncCache<Key, Held> kept;

    private record Key(Object state, Object asked) {}

    private record Held(Object value, long bytes) {}

    /** Keeps about as much as the setting says, and is counted by these meters. */
    public Holdings(HoldingsConfig config, MeterRegistry meters) {
        this.most = config.bytes().asLongValue();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .<Key, Held>weigher((key, held) -> Math.toIntExact(held.bytes()))
                .executor(Runnable::run)
                .recordStats()
                .buildAsync();
        count(meters, "hit", CacheStats::hitCount);
        count(meters, "miss", CacheStats::missCount);
        FunctionCounter.builder("parindex.holdings.evictions", this, held -> held.stats()
                        .evictionCount())
                .description("What follows from a release and was dropped for want of room")
                .register(meters);
        Gauge.builder("parindex.holdings.bytes", this, Holdings::bytes)
                .description("About what all that is kept of releases weighs together")
                .baseUnit("bytes")
                .register(meters);
    }

    private void count(MeterRegistry meters, String result, ToDoubleFunction<CacheStats> counted) {
        FunctionCounter.builder("parindex.holdings.requests", this, held -> counted.applyAsDouble(held.stats()))
                .description("What follows from a release: known when it was asked for, or not")
                .tag("result", result)
                .register(meters);
    }

    private double bytes() {
        return kept.synchronous()
                .policy()
                .eviction()
                .map(eviction -> eviction.weightedSize().orElse(0))
                .orElse(0L);
    }

    /**
     * The answer for this release.
     *
     * @param bytes about how much memory an answer takes
     * @param compute makes it; may ask for other things, but not for the same one
     */
    public <T> T of(Release release, Object asked, ToLongFunction<T> bytes, Supplier<T> compute) {
        return listOf(release, List.of(asked), bytes, missing -> Map.of(asked, compute.get()))
                .get(asked);
    }

    /** The answer for this release if it is known already; makes nothing and waits for nobody. Empty too where nothing is kept of the release. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> findKnown(Release release, Object asked) {
        return release.findState()
                .map(state -> kept.getIfPresent(new Key(state, asked)))
                .filter(answer -> answer.isDone() && !answer.isCompletedExceptionally())
                .map(answer -> (T) answer.join().value());
    }

    /**
     * The answers to several questions of one kind, in their order: those that are not known yet are made together, so that one query can
     * serve them all.
     *
     * @param compute makes an answer to each question it is given
     */
    public <K, T> Map<K, T> listOf(
            Release release, Collection<K> asked, ToLongFunction<T> bytes, Function<List<K>, Map<K, T>> compute) {
        var state = release.findState();
        if (state.isEmpty()) {
            return compute.apply(asked.stream().distinct().toList());
        }
        var found = new LinkedHashMap<K, CompletableFuture<Held>>();
        var mine = new LinkedHashMap<K, CompletableFuture<Held>>();
        for (var each : asked) {
            found.computeIfAbsent(each, question -> {
                var key = new Key(state.get(), question);
                var known = kept.getIfPresent(key);
                if (known != null) {
                    return known;
                }
                // Made outside of the cache, which lets nothing be asked for while it waits for an answer.
                var own = new CompletableFuture<Held>();
                var other = kept.asMap().putIfAbsent(key, own);
                if (other != null) {
                    return other;
                }
                mine.put(question, own);
                return own;
            });
        }
        if (!mine.isEmpty()) {
            make(mine, bytes, compute);
        }
        var answers = new LinkedHashMap<K, T>();
        found.forEach((question, answer) -> answers.put(question, this.<T>value(answer)));
        return answers;
    }

    private <K, T> void make(
            Map<K, CompletableFuture<Held>> mine, ToLongFunction<T> bytes, Function<List<K>, Map<K, T>> compute) {
        try {
            var made = compute.apply(new ArrayList<>(mine.keySet()));
            mine.forEach((question, answer) -> {
                var value = made.get(question);
                answer.complete(new Held(value, Math.min(ENTRY + bytes.applyAsLong(value), Integer.MAX_VALUE)));
            });
        } catch (RuntimeException | Error e) {
            mine.values().forEach(answer -> answer.completeExceptionally(e));
            throw e;
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T value(CompletableFuture<Held> answer) {
        try {
            return (T) answer.join().value();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Nothing is known any more; what is asked for next is computed anew. */
    public void forget() {
        kept.synchronous().invalidateAll();
    }

    /** How much may be kept, in bytes. */
    public long most() {
        return most;
    }

    private CacheStats stats() {
        return kept.synchronous().stats();
    }
}
