package vn.parindex.release;

import static vn.parindex.http.problem.ProblemType.RELEASE_NOT_FOUND;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.parindex.access.Access;
import vn.parindex.http.Moment;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;
import vn.parindex.http.caching.DataState;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.Inquiry;

/**
 * Which release a request means: the one named by {@code release=}, the last one published at or before {@code asOf=}, else
 * the current one.
 */
@RequestScoped
public class AsOf implements DataState {

    private final ReleaseRepository releases;
    private final CurrentRelease current;
    private final PastReleases past;
    private final Inquiry inquiry;
    private final Access access;
    private Release release;
    private boolean open;

    AsOf(ReleaseRepository releases, CurrentRelease current, PastReleases past, Inquiry inquiry, Access access) {
        this.releases = releases;
        this.current = current;
        this.past = past;
        this.inquiry = inquiry;
        this.access = access;
    }

    /**
     * The release to answer from. A fault of the request's own (both parameters, a moment that cannot be read or lies in the
     * future) is kept in the inquiry and the current release stands in.
     *
     * @throws ProblemException 404 for an unknown release or a moment before the first; 503 before the first release is loaded,
     *     or where it cannot be told what was published at that moment ({@link PastReleases#findAt})
     */
    public Release release() {
        if (release == null) {
            release = find();
            current.meet(release);
        }
        return release;
    }

    @Override
    public String tag() {
        return release().id();
    }

    /** Of a moment that may still get another release, such as the last seconds of a copy of the database, the answer is one of the present. */
    @Override
    public boolean isFinal() {
        return pinned() && release() != null && !open;
    }

    @Override
    public Instant visibleSince() {
        return isFinal() ? lastModified() : current.since();
    }

    @Override
    public Instant lastModified() {
        return isDraft() ? release().createdAt() : release().publishedAt();
    }

    /** Whether the request names a state of the past. */
    @Override
    public boolean pinned() {
        return inquiry.release().isPresent() || inquiry.asOf().isPresent();
    }

    @Override
    public boolean isDraft() {
        return isDraft(release());
    }

    private static boolean isDraft(Release release) {
        return release.status() == Release.Status.DRAFT;
    }

    private Release find() {
        var id = inquiry.release();
        var asOf = inquiry.asOf();
        if (id.isPresent() && asOf.isPresent()) {
            inquiry.fault(Fault.query(
                    "asOf",
                    asOf.get(),
                    "exclusive",
                    "Chỉ dùng một trong hai tham số “release” và “asOf”.",
                    "Give either “release” or “asOf”, not both."));
            return current();
        }
        return id.map(this::named).or(() -> asOf.map(this::publishedAt)).orElseGet(this::current);
    }

    private Release current() {
        return current.find()
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        Text.of(
                                "Dịch vụ đang nạp phiên bản dữ liệu đầu tiên; hãy thử lại sau ít giây.",
                                "The service is loading its first release; try again in a few seconds.")));
    }

    /** A draft is there for those who may make drafts, and for nobody else. */
    private Release named(String id) {
        var found = past.find(id)
                .or(() -> access.maySeeDrafts() ? releases.findAny(id).filter(AsOf::isDraft) : Optional.empty());
        return found.orElseThrow(() -> {
            var known = releases.listPublished().stream().map(Release::id).toList();
            return ProblemException.of(
                    RELEASE_NOT_FOUND,
                    Text.of(
                            "Không có phiên bản dữ liệu “" + Fault.abbreviated(id) + "”.",
                            "There is no release “" + Fault.abbreviated(id) + "”."),
                    List.of(Fault.query(
                                    "release",
                                    id,
                                    "unknown-release",
                                    "Danh sách phiên bản dữ liệu ở /api/v1/releases.",
                                    "The releases are listed at /api/v1/releases.")
                            .suggesting(Nearest.to(id, known))));
        });
    }

    private Release publishedAt(String text) {
        var moment = Moment.parse(text);
        if (moment.isEmpty()) {
            inquiry.fault(Fault.query(
                    "asOf",
                    text,
                    "not-a-moment",
                    "Cần một ngày (2026-11-29, tính đến hết ngày theo giờ Việt Nam) hoặc một thời điểm kèm múi giờ"
                            + " (2026-11-29T08:00:00+07:00).",
                    "A day is expected (2026-11-29, its end in Việt Nam) or a moment with its offset"
                            + " (2026-11-29T08:00:00+07:00)."));
            return current();
        }
        var found = past.findAt(moment.get());
        if (!found.isOver()) {
            inquiry.fault(Fault.query(
                    "asOf",
                    text,
                    "in-the-future",
                    "Thời điểm này chưa qua nên câu trả lời còn có thể thay đổi; hãy bỏ “asOf” để đọc dữ liệu hiện tại.",
                    "That moment is not over, so its answer may still change; leave “asOf” out to read the present."));
            return current();
        }
        open = !found.isClosed();
        return found.release().orElseThrow(() -> beforeTheFirst(text));
    }

    /** Names the release from which on there is an answer. */
    private ProblemException beforeTheFirst(String text) {
        var published = releases.listPublished();
        var since = published.isEmpty()
                ? Text.of("", "")
                : Text.of(" Bản đầu tiên là " + first(published) + ".", " The first is " + first(published) + ".");
        return ProblemException.of(
                RELEASE_NOT_FOUND,
                Text.of(
                        "Trước thời điểm này chưa có phiên bản dữ liệu nào." + since.vi(),
                        "Nothing had been released at that moment yet." + since.en()),
                List.of(Fault.query(
                        "asOf",
                        text,
                        "before-the-first-release",
                        "Danh sách phiên bản dữ liệu ở /api/v1/releases.",
                        "The releases are listed at /api/v1/releases.")));
    }

    private static String first(List<Release> newestFirst) {
        var first = newestFirst.get(newestFirst.size() - 1);
        return first.id() + " (" + first.publishedAt() + ")";
    }
}
