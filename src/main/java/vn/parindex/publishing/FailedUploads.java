package vn.parindex.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Origin;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleaseProgressRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.store.StartState;
import vn.parindex.store.StoreState;

/**
 * Takes what was sent and came to nothing out of the database once it is old, with what was found in it: uploads that are invalid, were
 * discarded, or were interrupted and not begun anew. The audit log goes on telling that they were sent. Drafts wait for somebody as long as
 * it takes, and a package that came with the service is remembered, or the next start would bring it again.
 *
 * <p>Every instance looks; each upload goes in a short transaction of its own, under the lock that publishing steps take, and is looked at
 * once more there, so that it goes once and nobody loses one that was begun anew meanwhile.
 */
@ApplicationScoped
class FailedUploads {

    private static final Logger LOG = Logger.getLogger(FailedUploads.class);

    private static final Duration FIRST_LOOK = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofHours(1);

    private static final Set<Status> CAME_TO_NOTHING = Set.of(Status.INVALID, Status.DISCARDED, Status.INTERRUPTED);

    private final Duration kept;
    private final ReleaseRepository releases;
    private final ReleaseProgressRepository attempts;
    private final DraftRepository drafts;
    private final PublishingLock lock;
    private final StartState start;
    private final StoreState store;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "failed-uploads");
        thread.setDaemon(true);
        return thread;
    });

    FailedUploads(
            FailedUploadsConfig config,
            ReleaseRepository releases,
            ReleaseProgressRepository attempts,
            DraftRepository drafts,
            PublishingLock lock,
            StartState start,
            StoreState store) {
        this.kept = config.keepFailed();
        this.releases = releases;
        this.attempts = attempts;
        this.drafts = drafts;
        this.lock = lock;
        this.start = start;
        this.store = store;
    }

    void begin(@Observes StartupEvent event) {
        if (!kept.isZero()) {
            clock.scheduleWithFixedDelay(this::look, FIRST_LOOK.toMinutes(), PAUSE.toMinutes(), TimeUnit.MINUTES);
        }
    }

    private void look() {
        if (!start.isOver() || store.isReadOnly()) {
            return;
        }
        try {
            int gone = sweep(store.now());
            if (gone > 0) {
                LOG.infof(
                        "Uploads that came to nothing more than %d days ago and are gone now: %d", kept.toDays(), gone);
            }
        } catch (RuntimeException e) {
            LOG.warnf("Old uploads stay until the next look: %s", e);
        }
    }

    /** Takes out what was sent before the time that it is kept for, seen from {@code now}; says how many uploads this instance took out. */
    int sweep(Instant now) {
        var before = now.minus(kept);
        List<Long> old = QuarkusTransaction.requiringNew().call(() -> releases.listUnpublished().stream()
                .filter(release -> isGoing(release, before))
                .map(Release::key)
                .toList());
        int gone = 0;
        for (long each : old) {
            if (lock.holding(() -> takeOut(each, before))) {
                gone++;
            }
        }
        return gone;
    }

    private boolean takeOut(long key, Instant before) {
        if (releases.find(key).filter(release -> isGoing(release, before)).isEmpty()) {
            return false;
        }
        drafts.unstage(key);
        drafts.forget(key);
        return true;
    }

    private boolean isGoing(Release release, Instant before) {
        return release.origin() == Origin.UPLOADED
                && release.createdAt().isBefore(before)
                && CAME_TO_NOTHING.contains(attempts.status(release));
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
