package vn.parindex.changes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.Release;

/** Waits for a release that is newer, whichever instance publishes it. */
@ApplicationScoped
class NextRelease {

    private final CurrentRelease current;
    private final Semaphore places;
    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    NextRelease(CurrentRelease current, ChangesConfig config) {
        this.current = current;
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
            } else if (current.number() > number) {
                emitter.complete(current.find());
            }
        });
    }

    void tell(@Observes Release.Published published) {
        var newest = current.find();
        waiting.stream().filter(each -> published.number() > each.number()).forEach(each -> each.emitter()
                .complete(newest));
    }

    /**
     * The same for one of the few who may wait at once; empty too if there is none within that time. Nobody sleeps meanwhile.
     *
     * @throws vn.parindex.http.problem.ProblemException 503 where as many wait as may
     */
    Uni<Optional<Release>> within(long number, Duration longest) {
        if (!places.tryAcquire()) {
            throw ChangeProblems.everyPlaceTaken();
        }
        return after(number)
                .ifNoItem()
                .after(longest)
                .recoverWithItem(Optional.empty())
                .onTermination()
                .invoke(() -> places.release());
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
}
