package vn.parindex.release;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.parindex.store.StartState;
import vn.parindex.store.StoreState;

/**
 * Keeps {@link CurrentRelease} at what other instances and processes publish: PostgreSQL tells of it, and now and then it looks,
 * which is the net where nobody tells (H2) or the connection was lost. It comes back by itself when the database does.
 */
@ApplicationScoped
class ReleaseLookout {

    private static final Logger LOG = Logger.getLogger(ReleaseLookout.class);

    /** How long a server that takes no writes is stayed with, where there are others, before the right one is looked for again. */
    private static final long LONGEST_WITHOUT_WRITES = TimeUnit.SECONDS.toNanos(5);

    private final CurrentRelease current;
    private final NewestReleaseRepository newest;
    private final Timeline timeline;
    private final StoreState store;
    private final StartState start;
    private final Duration pause;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "release-lookout");
    private boolean away;

    ReleaseLookout(
            CurrentRelease current,
            NewestReleaseRepository newest,
            Timeline timeline,
            StoreState store,
            StartState start,
            TimelineConfig config) {
        this.current = current;
        this.newest = newest;
        this.timeline = timeline;
        this.store = store;
        this.start = start;
        this.pause = config.look();
    }

    /** After the package that the service was started with is loaded. */
    void start(@Observes StartupEvent event) {
        if (start.isOver()) {
            current.find();
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Before the pools are closed. */
    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    /** The thread is not interrupted: H2 would close its files under it. */
    void stop() {
        stop.countDown();
        try {
            thread.join(pause.plusMillis(500).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        awaitStart();
        while (stop.getCount() > 0) {
            try (var lookout = newest.open()) {
                watch(lookout);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                tell(e);
                rest();
            }
        }
    }

    /** Before it there may be no tables to look into. */
    private void awaitStart() {
        try {
            while (stop.getCount() > 0 && !start.await(pause)) {
                // Whoever stops the service does not wait for the database.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch(NewestReleaseRepository.Lookout lookout) throws Exception {
        long begun = System.nanoTime();
        while (stop.getCount() > 0) {
            var before = current.published();
            var asked = Instant.now();
            var seen = lookout.look();
            store.tell(seen.now(), asked, Instant.now(), seen.readOnly());
            // Another server that takes over, and whose clock is behind, publishes nothing where this one was already.
            timeline.promise(seen.now());
            current.compare(before, lookout.find(), lookout::read);
            away = false;
            newest.lookAfterReaders(lookout);
            if (!lookout.listens() && !seen.readOnly()) {
                // The standby was promoted.
                return;
            }
            if (seen.readOnly() && System.nanoTime() - begun > LONGEST_WITHOUT_WRITES && newest.leaveForAnother()) {
                // Of several standbys another one may have been promoted.
                return;
            }
            lookout.await(pause, stop);
        }
    }

    /** A database that is away comes back; the log needs to be told once. */
    private void tell(Exception e) {
        if (!away && stop.getCount() > 0) {
            LOG.warnf("News of releases cannot be heard; trying again until they can: %s", e);
        }
        away = true;
    }

    private void rest() {
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
