package vn.parindex.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The release that readers of this instance see, known without asking anybody (ADR 029).
 *
 * <p>It is told by the transaction that publishes here, right after its commit, and by {@link ReleaseLookout} of what another
 * instance or process published. It only grows: who has read a release here is never answered from an older one, unless the
 * database itself was set back. Each change is an event {@link Release.Published}, fired one after the other on the thread that
 * learned of it, so its observers must neither wait nor throw.
 */
@ApplicationScoped
public class CurrentRelease {

    private static final Logger LOG = Logger.getLogger(CurrentRelease.class);

    private final ReleaseRepository releases;
    private final Event<Release.Published> changes;

    /** Both change together; readers take no lock. */
    private volatile Known known = Known.nothing();

    /** By {@link System#nanoTime}. */
    private volatile long confirmed = System.nanoTime();

    private record Known(Optional<Release> release, Optional<Release.Published> published, Instant since) {

        private static Known nothing() {
            return new Known(Optional.empty(), Optional.empty(), Instant.now());
        }

        long number() {
            return published.map(Release.Published::number).orElse(0L);
        }
    }

    CurrentRelease(ReleaseRepository releases, Event<Release.Published> changes) {
        this.releases = releases;
        this.changes = changes;
    }

    /** The current release; it asks the database only while none was ever seen, and is empty before the first one is loaded. */
    public Optional<Release> find() {
        if (known.release().isEmpty()) {
            look();
        }
        return known.release();
    }

    /** The same as a small value, for those who may not wait, such as the event loop: never asks the database; empty where none was seen. */
    public Optional<Release.Published> published() {
        return known.published();
    }

    /** How long ago the database was last heard to have it so; it looks about twice a second, so that more means that it is away. */
    public Duration unconfirmed() {
        return Duration.ofNanos(System.nanoTime() - confirmed);
    }

    /** Since when it is answered from here, by the clock of this instance. */
    Instant since() {
        return known.since();
    }

    /** The place of the current release in the order of releases; 0 before the first. */
    public long number() {
        return find().map(Release::number).orElse(0L);
    }

    /** Asks the database now. */
    public void look() {
        var before = known;
        settle(before, QuarkusTransaction.requiringNew().call(releases::findCurrent));
    }

    /** A published release was met: whoever has been answered from it is answered from none before it. */
    void meet(Release release) {
        if (release.isPublished() && release.number() > known.number()) {
            take(release);
        }
    }

    /**
     * What the database had as its newest release, asked for after {@code before} was known here: only if it is another one is it
     * read.
     *
     * @param whole reads the newest release
     */
    void compare(
            Optional<Release.Published> before, Optional<Release.Published> newest, Supplier<Optional<Release>> whole) {
        confirmed = System.nanoTime();
        if (!before.equals(newest)) {
            var held = known;
            settle(held, whole.get());
        }
    }

    void learn(@Observes(during = TransactionPhase.AFTER_SUCCESS) Release published) {
        meet(published);
    }

    /** What was known before the database was asked must still be in it; where it is not, the database was set back. */
    private synchronized void settle(Known before, Optional<Release> found) {
        if (found.isPresent() && found.get().number() > known.number()) {
            take(found.get());
        } else if (known == before && !found.map(Release::published).equals(before.published())) {
            LOG.warnf(
                    "The database was set back: its newest release is %s, not %s any more.",
                    found.map(Release::id).orElse("none"),
                    before.release().map(Release::id).orElse("none"));
            known = Known.nothing();
            found.ifPresent(this::take);
        }
    }

    private synchronized void take(Release release) {
        if (release.number() <= known.number()) {
            return;
        }
        var published = release.published();
        known = new Known(Optional.of(release), Optional.of(published), Instant.now());
        try {
            changes.fire(published);
        } catch (RuntimeException e) {
            // What is current must not depend on who wants to be told.
            LOG.warn("Somebody could not be told of the release " + release.id(), e);
        }
    }
}
