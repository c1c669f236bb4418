package vn.parindex.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the start is over, and what it waits for until then; nobody reads or writes data before (ADR 037). */
@ApplicationScoped
public class StartState {

    private final CountDownLatch over = new CountDownLatch(1);
    private final Event<Ending> endings;
    private volatile Optional<String> obstacle = Optional.empty();

    /** The tables are there, and nobody was answered yet: what has to be in them before anybody is, is put there now, by whoever must not throw. */
    public record Ending() {}

    StartState(Event<Ending> endings) {
        this.endings = endings;
    }

    /** What the start waits for, in a sentence without addresses and names. */
    public void waitFor(String reason) {
        obstacle = Optional.of(reason);
    }

    /** The tables are there and so is what the service was started with. */
    public void end() {
        endings.fire(new Ending());
        obstacle = Optional.empty();
        over.countDown();
    }

    public boolean isOver() {
        return over.getCount() == 0;
    }

    /** Waits for the end; false where it did not come in this time. */
    public boolean await(Duration longest) throws InterruptedException {
        return over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What the start waits for; empty where it waits for nothing. */
    public Optional<String> obstacle() {
        return obstacle;
    }
}
