package vn.parindex.releases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.http.Caching;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Page;
import vn.parindex.release.AsOf;
import vn.parindex.release.ReleaseProgressRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.release.ReleaseView;
import vn.parindex.release.VisibleReleases;

/** Releases: what was published when, by whom and why. */
@Path("/api/v1/releases")
@Tag(name = "Releases")
public class ReleaseResource {

    private final ReleaseRepository releases;
    private final ReleaseProgressRepository progress;
    private final VisibleReleases visible;
    private final AsOf asOf;
    private final Inquiry inquiry;

    ReleaseResource(
            ReleaseRepository releases,
            ReleaseProgressRepository progress,
            VisibleReleases visible,
            AsOf asOf,
            Inquiry inquiry) {
        this.releases = releases;
        this.progress = progress;
        this.visible = visible;
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
    @Operation(
            operationId = "getRelease",
            summary = "Get a release",
            description =
                    "When it was published, by whom and why, and the cursor at its end. `latest` is the one that the request means.")
    public RestResponse<ReleaseDetailView> release(
            @Parameter(description = "Id of the release, or latest", example = "latest") @RestPath String release) {
        var chosen = visible.require(release);
        inquiry.settle();
        return chosen.isPublished()
                ? ResponseBuilder.ok(ReleaseDetailView.of(chosen)).build()
                : ResponseBuilder.ok(ReleaseDetailView.of(
                                chosen, progress.status(chosen), progress.findByIdOptional(chosen.key())))
                        .header("ETag", chosen.entityTag())
                        .header("Cache-Control", Caching.UNKEPT)
                        .build();
    }
}
