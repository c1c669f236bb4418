package vn.parindex.release;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import vn.parindex.access.Access;
import vn.parindex.http.Nearest;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

/** The releases that a request may name: published ones up to the state it reads, and drafts for those who may make them. */
@RequestScoped
public class VisibleReleases {

    private final ReleaseRepository releases;
    private final Access access;
    private final AsOf asOf;

    VisibleReleases(ReleaseRepository releases, Access access, AsOf asOf) {
        this.releases = releases;
        this.access = access;
        this.asOf = asOf;
    }

    /**
     * The release of that id in a path, or the one that the request means for {@code latest}.
     *
     * @throws ProblemException 404 for one that there is not, or that the caller may not see
     */
    public Release require(String id) {
        var current = asOf.release();
        if (id.equals("latest")) {
            // As it is stored now: what is known of it in memory is from before its download was written.
            return releases.findAny(current.id()).orElse(current);
        }
        return releases.findPublished(id)
                .filter(release -> current.number() == null || release.number() <= current.number())
                .or(() -> access.maySeeDrafts()
                        ? releases.findAny(id).filter(release -> !release.isPublished())
                        : Optional.empty())
                .orElseThrow(() -> unknown(id));
    }

    private ProblemException unknown(String id) {
        var shown = Fault.abbreviated(id);
        var message = Text.of("Không có phiên bản dữ liệu “" + shown + "”.", "There is no release “" + shown + "”.");
        return ProblemException.of(
                ProblemType.RELEASE_NOT_FOUND,
                message,
                List.of(Fault.of(Fault.In.PATH, "release", id, "unknown-release", message)
                        .suggesting(Nearest.to(
                                id,
                                releases.listPublished().stream()
                                        .map(Release::id)
                                        .toList()))));
    }
}
