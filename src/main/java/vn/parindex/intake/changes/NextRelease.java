package vn.parindex.intake.changes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;

/**
 * Waits for a release that is newer, whichever instance publishes it.
 *
 * <p>One thread looks into the database now and then for all who wait, and only while somebody does.
 */
@ApplicationScoped
class NextRelease {

    private static final Logger LOG = Logger.getLogger(NextRelease.class);
    private static final long PAUSE = 250;

    private final ReleaseRepository releases;
    private final Semaphore places;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ScheduledExecutorService lookout = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "next-release");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;
    private boolean away;

    NextRelease(ReleaseRepository releases, ChangesConfig config) {
        this.releases = releases;
        this.places = new Semaphore(config.waiting());
    }

    private record Waiting(long number, UniEmitter<? super Optional<Release>> emitter) {}

    /** The current release once its number is above this one; empty, at once, where the service stops. */
    Uni<Optional<Release>> after(long number) {
        return Uni.createFrom().emitter(emitter -> {
            var one = new Waiting(number, emitter);
            emitter.onTermination(() -> waiting.remove(one));
            waiting.add(one);
            if (stopped) {
                emitter.complete(Optional.empty());
            } else if (looking.compareAndSet(false, true)) {
                lookout.execute(this::look);
            }
        });
    }

    /**
     * The same on this thread, of which only so many may sleep that some stay free for everyone else; empty too if there is
     * none within that time.
     *
     * @throws vn.parindex.http.ProblemException 503 where as many wait as may
     */
    Optional<Release> await(long number, Duration longest) {
        if (!places.tryAcquire()) {
            throw ChangeProblems.everyPlaceTaken();
        }
        try {
            return after(number).await().atMost(longest);
        } catch (TimeoutException e) {
            return Optional.empty();
        } finally {
            places.release();
        }
    }

    /** Whether the service is being stopped, so that nobody should begin to wait. */
    boolean isStopped() {
        return stopped;
    }

    /** Requests under way are waited for when the service stops: these would wait for nothing. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopped = true;
        waiting.forEach(each -> each.emitter().complete(Optional.empty()));
    }

    @PreDestroy
    void close() {
        lookout.shutdownNow();
    }

    private void look() {
        if (stopped) {
            return;
        }
        try {
            // In a transaction of its own, so that the connection goes back before the next look.
            QuarkusTransaction.requiringNew().call(releases::findCurrent).ifPresent(current -> waiting.stream()
                    .filter(each -> current.number() > each.number())
                    .forEach(each -> each.emitter().complete(Optional.of(current))));
            away = false;
        } catch (RuntimeException e) {
            // A database that is away comes back, and those who wait have time; the log needs to be told once.
            if (!away) {
                LOG.warn("The current release cannot be read; trying again until it can", e);
            }
            away = true;
        }
        looking.set(false);
        if (!waiting.isEmpty() && looking.compareAndSet(false, true)) {
            lookout.schedule(this::look, PAUSE, TimeUnit.MILLISECONDS);
        }
    }
}
