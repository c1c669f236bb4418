package vn.parindex.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.tracing.Traces;

/** One publishing step at a time, on whichever instance; each is short, since checks are done outside of it. */
@ApplicationScoped
class PublishingLock {

    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    private final ReleaseRepository releases;
    private final Traces traces;

    PublishingLock(ReleaseRepository releases, Traces traces) {
        this.releases = releases;
        this.traces = traces;
    }

    /** Does the step in a transaction of its own while nobody else does one. */
    <T> T holding(Supplier<T> step) {
        // What is longer than its parts is the commit.
        return traces.step("publishing.transaction", () -> QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST_STEP.toSeconds()))
                .call(() -> {
                    traces.step("publishing.lock", () -> {
                        releases.lockPublishing();
                        return null;
                    });
                    return step.get();
                }));
    }
}
