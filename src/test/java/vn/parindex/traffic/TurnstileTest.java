package vn.parindex.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final Runnable NOBODY = () -> {
        throw new AssertionError("nobody waits for this turn");
    };

    private static final Object SOMEBODY = "somebody";

    @Test
    void nobodyTakesEveryPlaceForItself() {
        var gate = new Turnstile(3, 2, 5);
        List<String> called = new ArrayList<>();
        var first = gate.enter(SOMEBODY, NOBODY).orElseThrow();
        gate.enter(SOMEBODY, NOBODY).orElseThrow();
        var third = gate.enter(SOMEBODY, () -> called.add("third")).orElseThrow();
        var other = gate.enter("other", NOBODY).orElseThrow();

        assertThat(third.isAtOnce()).isFalse();
        assertThat(other.isAtOnce()).isTrue();
        other.leave();
        assertThat(called).as("the free place is for others").isEmpty();
        first.leave();
        assertThat(called).containsExactly("third");
    }

    @Test
    void whoWentForAWhileComesBackHoweverManyWait() {
        var gate = new Turnstile(1, 1, 1);
        List<String> called = new ArrayList<>();
        var inside = gate.enter(SOMEBODY, NOBODY).orElseThrow();
        gate.enter("other", () -> called.add("other")).orElseThrow().giveUp();
        gate.enter("other", () -> called.add("other")).orElseThrow();
        gate.comeBack("back", () -> called.add("back"));

        inside.leave();
        assertThat(called).containsExactly("other");
        assertThat(gate.waiting()).isEqualTo(1);
    }

    @Test
    void whoFindsNoPlaceWaitsAndWhoFindsNoRoomToWaitIsTurnedAway() {
        var gate = new Turnstile(1, 9, 1);
        var first = gate.enter(SOMEBODY, NOBODY).orElseThrow();
        var second = gate.enter(SOMEBODY, () -> {}).orElseThrow();

        assertThat(first.isAtOnce()).isTrue();
        assertThat(second.isAtOnce()).isFalse();
        assertThat(gate.enter(SOMEBODY, NOBODY)).isEmpty();
        assertThat(gate.refused()).isEqualTo(1);
    }

    /** Between who comes and what it then asks, somebody else may leave and call it. */
    @Test
    void whoComesGoesOnOnceHoweverManyLeaveMeanwhile() throws Exception {
        var gate = new Turnstile(1, 9, 9);
        var wrong = new ConcurrentLinkedQueue<Integer>();
        var people = new ArrayList<CompletableFuture<Void>>();
        for (int person = 0; person < 3; person++) {
            people.add(CompletableFuture.runAsync(() -> {
                for (int visit = 0; visit < 5_000; visit++) {
                    var turns = new AtomicInteger();
                    var called = new CountDownLatch(1);
                    var pass = gate.enter(SOMEBODY, () -> {
                                turns.incrementAndGet();
                                called.countDown();
                            })
                            .orElseThrow();
                    if (pass.isAtOnce()) {
                        turns.incrementAndGet();
                    } else {
                        await(called);
                    }
                    pass.leave();
                    if (turns.get() != 1) {
                        wrong.add(turns.get());
                    }
                }
            }));
        }
        CompletableFuture.allOf(people.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        assertThat(wrong).isEmpty();
        assertThat(gate.inside() + gate.waiting()).isZero();
    }

    private static void await(CountDownLatch called) {
        try {
            assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoCameFirstIsCalledFirst() {
        var gate = new Turnstile(1, 9, 2);
        List<String> called = new ArrayList<>();
        var inside = gate.enter(SOMEBODY, NOBODY).orElseThrow();
        var second = gate.enter(SOMEBODY, () -> called.add("second")).orElseThrow();
        gate.enter(SOMEBODY, () -> called.add("third")).orElseThrow();

        inside.leave();
        assertThat(called).containsExactly("second");
        assertThat(second.isAtOnce()).as("it waited").isFalse();
        assertThat(gate.inside()).isEqualTo(1);
        second.leave();
        assertThat(called).containsExactly("second", "third");
        assertThat(gate.inside()).isEqualTo(1);
    }

    @Test
    void whoGivesUpIsNeverCalled() {
        var gate = new Turnstile(1, 9, 1);
        var inside = gate.enter(SOMEBODY, NOBODY).orElseThrow();
        var waiting = gate.enter(SOMEBODY, NOBODY).orElseThrow();

        assertThat(waiting.giveUp()).isTrue();
        assertThat(waiting.giveUp()).isFalse();
        inside.leave();
        assertThat(gate.inside()).isZero();
    }

    @Test
    void whoIsInsideCannotGiveUpAndLeavesOnce() {
        var gate = new Turnstile(2, 9, 0);
        var one = gate.enter(SOMEBODY, NOBODY).orElseThrow();
        gate.enter(SOMEBODY, NOBODY).orElseThrow();

        assertThat(one.giveUp()).isFalse();
        one.leave();
        one.leave();
        assertThat(gate.inside()).isEqualTo(1);
    }
}
