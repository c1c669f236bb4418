package vn.parindex.intake.changes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;

/**
 * Waits for a release that is newer, whichever instance publishes it.
 *
 * <p>A waiting request sleeps on its worker thread and looks into the database now and then; only so many may wait that
 * threads stay free for everyone else.
 */
@ApplicationScoped
class NextRelease {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ReleaseRepository releases;
    private final Semaphore places;

    NextRelease(ReleaseRepository releases, ChangesConfig config) {
        this.releases = releases;
        this.places = new Semaphore(config.waiting());
    }

    /**
     * The current release once its number is above this one; empty if there is none within that time.
     *
     * @throws vn.parindex.http.ProblemException 503 where as many wait as may
     */
    Optional<Release> await(long number, Duration longest) {
        if (!places.tryAcquire()) {
            throw ChangeProblems.everyPlaceTaken();
        }
        try {
            long until = System.nanoTime() + longest.toNanos();
            var found = find(number);
            for (long left = until - System.nanoTime(); found.isEmpty() && left > 0; left = until - System.nanoTime()) {
                Thread.sleep(Math.min(PAUSE.toMillis(), left / 1_000_000 + 1));
                found = find(number);
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    // In a transaction of its own, so that the connection goes back before the next sleep.
    private Optional<Release> find(long number) {
        return QuarkusTransaction.requiringNew()
                .call(releases::findCurrent)
                .filter(current -> current.number() > number);
    }
}
