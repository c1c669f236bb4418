package vn.parindex.publishing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.parindex.dataset.rules.Progress;
import vn.parindex.release.ReleaseProgressRepository;

/** Tells everybody, once a second, how far the checks of this instance are. */
@ApplicationScoped
class Heartbeats {

    private static final Logger LOG = Logger.getLogger(Heartbeats.class);

    private final ReleaseProgressRepository progress;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "heartbeats");
        thread.setDaemon(true);
        return thread;
    });

    Heartbeats(ReleaseProgressRepository progress) {
        this.progress = progress;
    }

    /** A check whose progress is told until it is closed. */
    interface Beating extends AutoCloseable {
        @Override
        void close();
    }

    Beating start(long release, String attempt, Progress of) {
        var ticking = clock.scheduleWithFixedDelay(() -> beat(release, attempt, of), 1, 1, TimeUnit.SECONDS);
        return () -> ticking.cancel(false);
    }

    /** A beat that fails is followed by another; a schedule that sees an exception would end. */
    private void beat(long release, String attempt, Progress of) {
        try {
            progress.beat(release, attempt, of.total(), of.rowsRead(), of.rowsChecked(), of.rowsStored());
        } catch (RuntimeException e) {
            LOG.warn("The progress of a check could not be told", e);
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
