package vn.parindex.release;

import static vn.parindex.http.problem.ProblemType.CLOCK_WRONG;
import static vn.parindex.http.problem.ProblemType.UNAVAILABLE;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.release.ClosedMomentRepository.Look;
import vn.parindex.store.StoreState;

/**
 * The releases of moments of the past, answered so that the answer never changes: a publication is given its moment before readers see it, so
 * whoever asks about a moment that is not closed yet waits until no publication is open that began before it (ADR 037).
 */
@ApplicationScoped
class PastReleases {

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ReleaseRepository releases;
    private final CurrentRelease current;
    private final ClosedMomentRepository moments;
    private final Timeline timeline;
    private final StoreState store;
    private final Duration longestWait;
    /** One request asks the database at a time; those that waited meanwhile take its answer. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Nothing is published before this moment any more, and what is published is up to this release. */
    private record Closed(Instant before, Optional<Release.Published> last) {}

    private volatile Closed closed = new Closed(Instant.EPOCH, Optional.empty());

    /** What was published up to a release, newest first: nothing is ever published before it. */
    private record Line(Release.Published last, List<Release> releases) {}

    private volatile Optional<Line> line = Optional.empty();

    PastReleases(
            ReleaseRepository releases,
            CurrentRelease current,
            ClosedMomentRepository moments,
            Timeline timeline,
            StoreState store,
            TimelineConfig config) {
        this.releases = releases;
        this.current = current;
        this.moments = moments;
        this.timeline = timeline;
        this.store = store;
        this.longestWait = config.longestWait();
    }

    /**
     * What is known of a moment.
     *
     * @param release the last one published at or before it; empty before the first one
     * @param isOver whether the moment is not still to come by the database's clock; where it is, no release is told
     * @param isClosed whether this is so for ever
     */
    record Found(Optional<Release> release, boolean isOver, boolean isClosed) {

        private static final Found TO_COME = new Found(Optional.empty(), false, false);

        private static Found forEver(Optional<Release> release) {
            return new Found(release, true, true);
        }
    }

    /**
     * The last release published at or before this moment.
     *
     * @throws ProblemException 503 where a publication under way takes longer than a reader should wait, or where a release is dated ahead,
     *     so that nobody can tell what readers saw at this moment
     */
    Found findAt(Instant moment) {
        var newest = current.find();
        if (newest.isPresent() && !moment.isAfter(newest.get().publishedAt())) {
            return upToTheNewest(moment, newest.get());
        }
        if (newest.isPresent() && isKnownToBeClosed(moment, newest.get())) {
            timeline.promise(moment);
            return Found.forEver(newest);
        }
        var look = awaitClosed(moment);
        if (!moment.isBefore(look.now())) {
            return Found.TO_COME;
        }
        if (!look.closes(moment)) {
            return new Found(releases.findPublishedAt(moment), true, false);
        }
        timeline.promise(moment);
        return Found.forEver(releases.findPublishedAt(moment));
    }

    private Found upToTheNewest(Instant moment, Release newest) {
        var published = upTo(newest);
        if (store.isAhead(newest.publishedAt())) {
            if (store.isAhead(moment)) {
                return Found.TO_COME;
            }
            var dated = published.stream()
                    .filter(release -> !store.isAhead(release.publishedAt()))
                    .findFirst();
            if (dated.isEmpty() || moment.isAfter(dated.get().publishedAt())) {
                throw isDatedAhead(newest, dated);
            }
        }
        return Found.forEver(published.stream()
                .filter(release -> !release.publishedAt().isAfter(moment))
                .findFirst());
    }

    private boolean isKnownToBeClosed(Instant moment, Release newest) {
        var known = closed;
        return moment.isBefore(known.before()) && known.last().equals(Optional.of(newest.published()));
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

    /** The first look by which the moment is closed, or still to come; the last one where no look can tell. */
    private Look awaitClosed(Instant moment) {
        long came = System.nanoTime();
        try {
            if (!turn.tryLock(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw underWay();
            }
            try {
                if (moment.isBefore(closed.before())) {
                    // Whoever was first has looked for those who waited meanwhile.
                    return new Look(closed.before(), Optional.of(closed.before()));
                }
                var look = look();
                while (moment.isBefore(look.now()) && look.before().isPresent() && !look.closes(moment)) {
                    if (System.nanoTime() - came > longestWait.toNanos()) {
                        throw underWay();
                    }
                    Thread.sleep(PAUSE.toMillis());
                    look = look();
                }
                return look;
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw underWay();
        }
    }

    private Look look() {
        var look = moments.look();
        // Which release is the last is asked after the look, so that it is of all that was published up to there.
        look.before()
                .filter(before -> before.isAfter(closed.before()))
                .ifPresent(before ->
                        closed = new Closed(before, releases.findCurrent().map(Release::published)));
        return look;
    }

    private static ProblemException isDatedAhead(Release newest, Optional<Release> dated) {
        var since = dated.map(release -> release.id() + " (" + release.publishedAt() + ")");
        return ProblemException.of(
                        CLOCK_WRONG,
                        Text.of(
                                "Phiên bản dữ liệu mới nhất " + newest.id() + " mang một thời điểm chưa tới ("
                                        + newest.publishedAt()
                                        + ") do một đồng hồ sai, nên không biết lúc đó người đọc thấy gì"
                                        + since.map(last -> " kể từ sau bản " + last)
                                                .orElse("")
                                        + ". Hãy nêu phiên bản dữ liệu bằng “release”, hoặc bỏ “asOf” để đọc dữ liệu hiện tại.",
                                "The newest release " + newest.id() + " is dated ahead (" + newest.publishedAt()
                                        + ") because of a wrong clock, so nobody can tell what readers saw at that moment"
                                        + since.map(last -> ", which is after " + last)
                                                .orElse("")
                                        + ". Name a release by “release”, or leave “asOf” out to read the present."))
                .with("Retry-After", Timeline.UNTIL_MENDED);
    }

    private static ProblemException underWay() {
        return ProblemException.of(
                        UNAVAILABLE,
                        Text.of(
                                "Một phiên bản dữ liệu đang được công bố nên chưa thể trả lời cho thời điểm này; hãy hỏi lại sau"
                                        + " ít giây.",
                                "A release is being published, so that moment cannot be answered for yet; ask again in a few"
                                        + " seconds."))
                .with("Retry-After", "5");
    }
}
