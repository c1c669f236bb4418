package vn.parindex.release;

import static vn.parindex.http.problem.ProblemType.CLOCK_WRONG;
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
import vn.parindex.store.ClockConfig;

/**
 * Puts publications in time, by the clock of the database, so that what was answered for a moment of the past stays true: later than the release
 * before and than every moment that was seen (ADR 037), and with an end within a limit, since readers may wait for it (ADR 014).
 */
@ApplicationScoped
class Timeline {

    /** Seconds after which it is worth while to ask again where somebody must set a clock right. */
    static final String UNTIL_MENDED = "60";

    private final TransactionSynchronizationRegistry transaction;
    private final ClosedMomentRepository clock;
    private final Duration longest;
    private final Duration tolerance;
    private final AtomicReference<Instant> promised = new AtomicReference<>(Instant.EPOCH);

    Timeline(
            TransactionSynchronizationRegistry transaction,
            ClosedMomentRepository clock,
            TimelineConfig config,
            ClockConfig clocks) {
        this.transaction = transaction;
        this.clock = clock;
        this.longest = config.longestPublication();
        this.tolerance = clocks.tolerance();
    }

    /** From now on this instance publishes nothing at or before this moment, which was answered for or is over by the database's clock. */
    void promise(Instant moment) {
        promised.accumulateAndGet(moment, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * The moment of the publication that the current transaction makes, in the microseconds that databases keep; the
     * transaction is rolled back if it does not end within the limit from here.
     *
     * @param last the moment of the last publication
     * @throws ProblemException where that, or what was answered for, lies ahead of the database's clock
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
        return next(now(), last.orElse(Instant.EPOCH), promised.get(), tolerance);
    }

    /** By the clock of the database, in microseconds. */
    Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Now, or where the clock was put back a little, just after the later of the two others. */
    static Instant next(Instant now, Instant last, Instant promised, Duration tolerance) {
        var earliest = after(last.isAfter(promised) ? last : promised);
        if (!now.isBefore(earliest)) {
            return now;
        }
        if (earliest.isAfter(now.plus(tolerance))) {
            throw isAhead(now, earliest);
        }
        return earliest;
    }

    /** The first microsecond after this moment. */
    private static Instant after(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }

    private static ProblemException isAhead(Instant now, Instant earliest) {
        return ProblemException.of(
                        CLOCK_WRONG,
                        Text.of(
                                "Theo đồng hồ của cơ sở dữ liệu bây giờ là " + now
                                        + ", nhưng phiên bản dữ liệu mới nhất hoặc câu trả lời đã đưa ra"
                                        + " lại mang thời điểm muộn hơn (" + earliest
                                        + "). Không công bố gì khi một trong hai đồng hồ sai;"
                                        + " hãy báo người vận hành.",
                                "By the database's clock it is " + now
                                        + ", but the newest release, or what was answered, is dated later (" + earliest
                                        + "). Nothing is published while one of the two is wrong; tell the operator."))
                .with("Retry-After", UNTIL_MENDED);
    }

    private ProblemException tookTooLong() {
        return ProblemException.of(
                UNAVAILABLE,
                Text.of(
                        "Việc công bố kéo dài hơn " + longest.toSeconds() + " giây nên đã bị hủy; hãy thử lại.",
                        "Publishing took more than " + longest.toSeconds() + " seconds, so it was undone; try again."));
    }
}
