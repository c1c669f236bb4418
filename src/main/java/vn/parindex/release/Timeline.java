package vn.parindex.release;

import static vn.parindex.http.problem.ProblemType.UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;

/**
 * Puts publications in time so that what was answered for a moment of the past stays true: later than every moment that was
 * answered for, and committed within a limit of the moment they are given (ADR 014).
 */
@ApplicationScoped
class Timeline {

    /** Clocks of two instances may differ by as much as a publication may take. */
    private static final int CLOCKS = 2;

    private final TransactionSynchronizationRegistry transaction;
    private final Duration longest;
    private final AtomicReference<Instant> promised = new AtomicReference<>(Instant.EPOCH);

    Timeline(TransactionSynchronizationRegistry transaction, TimelineConfig config) {
        this.transaction = transaction;
        this.longest = config.longestPublication();
    }

    /** From now on this instance publishes nothing at or before this moment. */
    void promise(Instant moment) {
        promised.accumulateAndGet(moment, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Whether a publication under way may have been given a moment at or before this one. */
    boolean isYoung(Instant moment) {
        return moment.isAfter(Instant.now().minus(longest.multipliedBy(CLOCKS)));
    }

    /**
     * The moment of the publication that the current transaction makes, in the microseconds that databases keep; the
     * transaction is rolled back if it does not end within the limit from here.
     *
     * @param last the moment of the last publication
     */
    Instant next(Optional<Instant> last) {
        long since = System.nanoTime();
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                if (System.nanoTime() - since > longest.toNanos()) {
                    throw tookTooLong();
                }
            }

            @Override
            public void afterCompletion(int status) {
                // Nothing is left to do.
            }
        });
        var next = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (var earlier : new Instant[] {last.orElse(Instant.EPOCH), promised.get()}) {
            next = next.isAfter(earlier) ? next : after(earlier);
        }
        return next;
    }

    /** The first microsecond after this moment. */
    private static Instant after(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    private ProblemException tookTooLong() {
        return ProblemException.of(
                UNAVAILABLE,
                Text.of(
                        "Việc công bố kéo dài hơn " + longest.toSeconds() + " giây nên đã bị hủy; hãy thử lại.",
                        "Publishing took more than " + longest.toSeconds() + " seconds, so it was undone; try again."));
    }
}
