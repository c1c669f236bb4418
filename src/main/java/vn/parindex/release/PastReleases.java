package vn.parindex.release;

import static vn.parindex.http.problem.ProblemType.UNAVAILABLE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;

/**
 * The releases of moments of the past, answered so that the answer never changes: a publication is given its moment a little
 * before readers see it, so whoever asks about a moment so young waits until none is under way (ADR 014).
 */
@ApplicationScoped
class PastReleases {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ReleaseRepository releases;
    private final CurrentRelease current;
    private final Timeline timeline;
    private final Duration longestWait;
    /** One request asks the database at a time; those that waited meanwhile take its answer. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private volatile long asked = System.nanoTime();

    /** What was published up to a release, newest first: nothing is ever published before it. */
    private record Line(Release.Published last, List<Release> releases) {}

    private volatile Optional<Line> line = Optional.empty();

    PastReleases(ReleaseRepository releases, CurrentRelease current, Timeline timeline, TimelineConfig config) {
        this.releases = releases;
        this.current = current;
        this.timeline = timeline;
        this.longestWait = config.longestWait();
    }

    /**
     * The last release published at or before this moment, which is not in the future; empty before the first one.
     *
     * @throws ProblemException 503 where a publication under way takes longer than a reader should wait
     */
    Optional<Release> findAt(Instant moment) {
        timeline.promise(moment);
        var before = current.find().filter(release -> moment.isBefore(release.publishedAt()));
        if (before.isPresent()) {
            return upTo(before.get()).stream()
                    .filter(release -> !release.publishedAt().isAfter(moment))
                    .findFirst();
        }
        if (timeline.isYoung(moment) && !releases.hasPublishedAfter(moment)) {
            awaitPublication();
        }
        return releases.findPublishedAt(moment);
    }

    /** The published release of this id; empty if there is none. */
    Optional<Release> find(String id) {
        var known = current.find().stream()
                .flatMap(release -> upTo(release).stream())
                .filter(release -> release.id().equals(id))
                .findFirst();
        // One that another instance has just published may not be known here yet.
        return known.isPresent() ? known : releases.findPublished(id);
    }

    private List<Release> upTo(Release last) {
        var known = line.filter(each -> each.last().equals(last.published()));
        if (known.isEmpty()) {
            var published = releases.listPublished().stream()
                    .filter(release -> release.number() <= last.number())
                    .toList();
            known = Optional.of(new Line(last.published(), published));
            line = known;
        }
        return known.get().releases();
    }

    private void awaitPublication() {
        long came = System.nanoTime();
        try {
            if (!turn.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw underWay();
            }
            try {
                while (asked - came < 0) {
                    long now = System.nanoTime();
                    if (isNobodyPublishing()) {
                        asked = now;
                    } else if (now - came > longestWait.toNanos()) {
                        throw underWay();
                    } else {
                        Thread.sleep(PAUSE.toMillis());
                    }
                }
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw underWay();
        }
    }

    // In a transaction of its own, which holds the lock and the connection for this one statement.
    private boolean isNobodyPublishing() {
        return QuarkusTransaction.requiringNew().call(releases::tryLockPublishing);
    }

    private static ProblemException underWay() {
        return ProblemException.of(
                        UNAVAILABLE,
                        Text.of(
                                "Một bản phát hành đang được công bố nên chưa thể trả lời cho thời điểm này; hãy hỏi lại sau"
                                        + " ít giây.",
                                "A release is being published, so that moment cannot be answered for yet; ask again in a few"
                                        + " seconds."))
                .with("Retry-After", "5");
    }
}
