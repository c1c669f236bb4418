package vn.parindex.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

        assertThat(third.isInside()).isFalse();
        assertThat(other.isInside()).isTrue();
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

        assertThat(first.isInside()).isTrue();
        assertThat(second.isInside()).isFalse();
        assertThat(gate.enter(SOMEBODY, NOBODY)).isEmpty();
        assertThat(gate.refused()).isEqualTo(1);
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
        assertThat(second.isInside()).isTrue();
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
