package vn.parindex.releases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Nearest;
import vn.parindex.http.Page;
import vn.parindex.http.ProblemException;
import vn.parindex.http.ProblemType;
import vn.parindex.http.Text;
import vn.parindex.release.AsOf;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.release.ReleaseView;

/** Releases: what was published when, by whom and why. */
@Path("/api/v1/releases")
@Tag(name = "Releases")
public class ReleaseResource {

    private final ReleaseRepository releases;
    private final AsOf asOf;
    private final Inquiry inquiry;

    ReleaseResource(ReleaseRepository releases, AsOf asOf, Inquiry inquiry) {
        this.releases = releases;
        this.asOf = asOf;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(
            operationId = "listReleases",
            summary = "List the releases, newest first",
            description = "With `asOf` or `release`: those up to the release that it means.")
    public ReleaseListView list(
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var current = asOf.release();
        int rows = inquiry.limit(100, 1000);
        int offset = inquiry.offset(current.id());
        inquiry.settle();
        var known = releases.listPublished().stream()
                .filter(release -> release.number() <= current.number())
                .toList();
        var page = Page.of(known, offset, rows);
        return new ReleaseListView(
                page.items().stream().map(ReleaseDetailView::of).toList(),
                page.total(),
                ReleaseView.of(current),
                Links.of(inquiry, page, current.id()));
    }

    @GET
    @Path("{release}")
    @Operation(operationId = "getRelease", summary = "Get a release")
    public ReleaseDetailView release(
            @Parameter(description = "Id of the release, or latest", example = "latest") @RestPath String release) {
        var current = asOf.release();
        inquiry.settle();
        if (release.equals("latest")) {
            return ReleaseDetailView.of(current);
        }
        return releases.findPublished(release)
                .filter(each -> each.number() <= current.number())
                .map(ReleaseDetailView::of)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.RELEASE_NOT_FOUND, message(release), List.of(unknown(release))));
    }

    private static Text message(String id) {
        var shown = Fault.abbreviated(id);
        return Text.of("Không có bản phát hành “" + shown + "”.", "There is no release “" + shown + "”.");
    }

    private Fault unknown(String id) {
        return Fault.of(Fault.In.PATH, "release", id, "unknown-release", message(id))
                .suggesting(Nearest.to(
                        id, releases.listPublished().stream().map(Release::id).toList()));
    }
}
