package vn.parindex.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final Runnable NOBODY = () -> {
        throw new AssertionError("nobody waits for this turn");
    };

    @Test
    void whoFindsNoPlaceWaitsAndWhoFindsNoRoomToWaitIsTurnedAway() {
        var gate = new Turnstile(1, 1);
        var first = gate.enter(NOBODY).orElseThrow();
        var second = gate.enter(() -> {}).orElseThrow();

        assertThat(first.isInside()).isTrue();
        assertThat(second.isInside()).isFalse();
        assertThat(gate.enter(NOBODY)).isEmpty();
        assertThat(gate.refused()).isEqualTo(1);
    }

    @Test
    void whoCameFirstIsCalledFirst() {
        var gate = new Turnstile(1, 2);
        List<String> called = new ArrayList<>();
        var inside = gate.enter(NOBODY).orElseThrow();
        var second = gate.enter(() -> called.add("second")).orElseThrow();
        gate.enter(() -> called.add("third")).orElseThrow();

        inside.leave();
        assertThat(called).containsExactly("second");
        assertThat(second.isInside()).isTrue();
        second.leave();
        assertThat(called).containsExactly("second", "third");
        assertThat(gate.inside()).isEqualTo(1);
    }

    @Test
    void whoGivesUpIsNeverCalled() {
        var gate = new Turnstile(1, 1);
        var inside = gate.enter(NOBODY).orElseThrow();
        var waiting = gate.enter(NOBODY).orElseThrow();

        assertThat(waiting.giveUp()).isTrue();
        assertThat(waiting.giveUp()).isFalse();
        inside.leave();
        assertThat(gate.inside()).isZero();
    }

    @Test
    void whoIsInsideCannotGiveUpAndLeavesOnce() {
        var gate = new Turnstile(2, 0);
        var one = gate.enter(NOBODY).orElseThrow();
        gate.enter(NOBODY).orElseThrow();

        assertThat(one.giveUp()).isFalse();
        one.leave();
        one.leave();
        assertThat(gate.inside()).isEqualTo(1);
    }
}
