package vn.parindex.release;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What follows from a release is computed once, and kept while there is room. */
class HoldingsTest {

    private static final Release FIRST = published(1);
    private static final Release SECOND = published(2);

    private final AtomicInteger computed = new AtomicInteger();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Holdings holdings = of(1_000_000);

    private Holdings of(long bytes) {
        return new Holdings(() -> new MemorySize(BigInteger.valueOf(bytes)), meters);
    }

    private static Release draft(long key) {
        return Release.draft(
                key, null, "r" + key, "r" + key, Release.Origin.UPLOADED, Instant.EPOCH, "test", "test", "", 0, 0);
    }

    private static Release published(long key) {
        return draft(key).publishedAs(key, Instant.EPOCH.plusSeconds(key), "test");
    }

    private int ask(Holdings holdings, Release release, Object asked, long bytes) {
        return holdings.of(release, asked, (Integer value) -> bytes, computed::incrementAndGet);
    }

    @Test
    void metricsTellHowOftenSomethingWasKnownAndHowMuchIsKept() {
        ask(holdings, FIRST, "a", 10);
        ask(holdings, FIRST, "a", 10);
        ask(holdings, FIRST, "b", 1000);
        assertThat(counted("parindex.holdings.requests", "hit")).isEqualTo(1);
        assertThat(counted("parindex.holdings.requests", "miss")).isEqualTo(2);
        assertThat(meters.get("parindex.holdings.bytes").gauge().value()).isBetween(1010.0, 2000.0);
        ask(holdings, FIRST, "c", 2_000_000);
        assertThat(meters.get("parindex.holdings.evictions").functionCounter().count())
                .isGreaterThan(0);
    }

    private double counted(String name, String result) {
        return meters.get(name).tag("result", result).functionCounter().count();
    }

    @Test
    void whatWasAskedOnceIsKnown() {
        assertThat(ask(holdings, FIRST, "a", 10)).isEqualTo(1);
        assertThat(ask(holdings, FIRST, "a", 10)).isEqualTo(1);
        assertThat(ask(holdings, FIRST, "b", 10)).isEqualTo(2);
        assertThat(ask(holdings, SECOND, "a", 10)).isEqualTo(3);
        assertThat(ask(holdings, published(1), "a", 10))
                .as("the same state, read again")
                .isEqualTo(1);
    }

    @Test
    void ofADraftTheSameIsKnownUntilItIsMadeAnewOrPublished() {
        assertThat(ask(holdings, draft(3), "a", 10)).isEqualTo(1);
        assertThat(ask(holdings, draft(3), "a", 10))
                .as("the same draft, read again")
                .isEqualTo(1);
        assertThat(holdings.findKnown(draft(3), "a")).contains(1);
        var others = List.of(
                draft(3).checking(2L).checked(Release.Status.DRAFT, "", 0, 0),
                draft(3).checking(null).checked(Release.Status.DRAFT, "another dataset", 0, 0),
                draft(3).renumbered("r4", "r4"),
                draft(3).publishedAs(3, Instant.EPOCH, "test"),
                Release.draft(
                        3,
                        null,
                        "r3",
                        "r3",
                        Release.Origin.UPLOADED,
                        Instant.EPOCH.plusNanos(1_000),
                        "test",
                        "test",
                        "",
                        0,
                        0));
        for (int each = 0; each < others.size(); each++) {
            assertThat(ask(holdings, others.get(each), "a", 10)).isEqualTo(2 + each);
        }
    }

    @Test
    void ofWhatIsNoDraftYetOrNoneAnyMoreNothingIsKept() {
        var draft = draft(3);
        ask(holdings, draft, "a", 10);
        var without = List.of(
                draft.checking(null),
                draft.checking(null).interrupted(),
                draft.checked(Release.Status.INVALID, "", 0, 0),
                draft.discarded());
        for (int each = 0; each < without.size(); each++) {
            assertThat(holdings.findKnown(without.get(each), "a")).isEmpty();
            assertThat(ask(holdings, without.get(each), "a", 10)).isEqualTo(2 + 2 * each);
            assertThat(ask(holdings, without.get(each), "a", 10)).isEqualTo(3 + 2 * each);
        }
    }

    @Test
    void howeverManyAskAtOnceItIsComputedOnce() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var askers = Executors.newFixedThreadPool(8);
        try {
            var answers = IntStream.range(0, 8)
                    .mapToObj(each -> CompletableFuture.supplyAsync(
                            () -> holdings.of(FIRST, "slow", (Integer value) -> 1L, () -> {
                                begun.countDown();
                                await(go);
                                return computed.incrementAndGet();
                            }),
                            askers))
                    .toList();
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            go.countDown();
            for (var answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(1);
            }
        } finally {
            askers.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatFailsIsToldAsItFailedAndAskedForAgain() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> holdings.of(FIRST, "a", (Integer value) -> 1L, () -> {
                        computed.incrementAndGet();
                        throw new IllegalArgumentException("away");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("away");
        }
        assertThat(computed).hasValue(2);
        assertThat(ask(holdings, FIRST, "a", 10)).isEqualTo(3);
    }

    @Test
    void ofSeveralOnlyThoseThatAreMissingAreMadeAndAllComeInOrder() {
        var asked = new ArrayList<List<String>>();
        for (var each : List.of(List.of("a", "c"), List.of("c", "b", "a", "d"), List.of("d", "a"))) {
            var answers = holdings.listOf(FIRST, each, (String value) -> 10L, (List<String> missing) -> {
                asked.add(missing);
                return missing.stream().collect(toMap(key -> key, String::toUpperCase));
            });
            assertThat(answers.keySet()).containsExactlyElementsOf(each);
            assertThat(answers).allSatisfy((key, value) -> assertThat(value).isEqualTo(key.toUpperCase()));
        }
        assertThat(asked).containsExactly(List.of("a", "c"), List.of("b", "d"));
    }

    @Test
    void whatIsComputedMayAskForOtherThings() {
        int sum = holdings.of(FIRST, "sum", (Integer value) -> 1L, () -> IntStream.range(0, 200)
                .map(each -> ask(holdings, FIRST, each, 1))
                .sum());
        assertThat(sum).isEqualTo(IntStream.rangeClosed(1, 200).sum());
    }

    @Test
    void itHoldsNoMoreThanItMayAndWhatIsUsedStays() {
        var small = of(20_000);
        int used = ask(small, FIRST, "used", 1_000);
        for (int i = 0; i < 2_000; i++) {
            ask(small, FIRST, i, 1_000);
            assertThat(ask(small, FIRST, "used", 1_000)).isEqualTo(used);
        }
        int before = computed.get();
        for (int i = 0; i < 2_000; i++) {
            ask(small, FIRST, i, 1_000);
        }
        assertThat(computed.get() - before).as("made again").isGreaterThan(1_900);
    }

    @Test
    void whatIsLargerThanAllRoomIsAnsweredAndNotKept() {
        var small = of(1_000);
        assertThat(Arrays.asList(ask(small, FIRST, "large", 5_000), ask(small, FIRST, "large", 5_000)))
                .containsExactly(1, 2);
    }
}
