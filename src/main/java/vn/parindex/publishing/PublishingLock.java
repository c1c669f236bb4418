package vn.parindex.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import vn.parindex.release.ReleaseRepository;

/** One publishing step at a time, on whichever instance; each is short, since checks are done outside of it. */
@ApplicationScoped
class PublishingLock {

    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    private final ReleaseRepository releases;

    PublishingLock(ReleaseRepository releases) {
        this.releases = releases;
    }

    /** Does the step in a transaction of its own while nobody else does one. */
    <T> T holding(Supplier<T> step) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST_STEP.toSeconds()))
                .call(() -> {
                    releases.lockPublishing();
                    return step.get();
                });
    }
}
