package vn.parindex.releases;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.access.Access;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.caching.Audience;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.release.AsOf;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleaseProgressRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.release.ReleaseView;
import vn.parindex.release.VisibleReleases;
import vn.parindex.result.EmptyReason;

/** Releases: what was published when, by whom and why. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/releases")
@Tag(name = "Releases")
public class ReleaseResource {

    private final ReleaseRepository releases;
    private final ReleaseProgressRepository progress;
    private final VisibleReleases visible;
    private final AsOf asOf;
    private final Access access;
    private final Audience audience;
    private final Inquiry inquiry;

    ReleaseResource(
            ReleaseRepository releases,
            ReleaseProgressRepository progress,
            VisibleReleases visible,
            AsOf asOf,
            Access access,
            Audience audience,
            Inquiry inquiry) {
        this.releases = releases;
        this.progress = progress;
        this.visible = visible;
        this.asOf = asOf;
        this.access = access;
        this.audience = audience;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listReleases",
            summary = "List the releases, newest first",
            description =
                    "With `asOf` or `release`: those up to the release that it means. Other statuses than `published` need the role"
                            + " editor and stand first, as they are now.")
    @APIResponseSchema(ReleaseListView.class)
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public ReleaseListView list(@BeanParam ReleaseListQuery query) {
        var current = asOf.release();
        var asked = inquiry.read(reading -> ReleaseListRequest.of(query, current.id(), reading, access));
        var known = new ArrayList<Release>();
        if (!asked.isPublic()) {
            releases.listUnpublished().stream()
                    .filter(release -> asked.statuses().contains(progress.status(release)))
                    .forEach(known::add);
        }
        if (asked.statuses().isEmpty() || asked.statuses().contains(Status.PUBLISHED)) {
            releases.listPublished().stream()
                    .filter(release -> current.number() == null || release.number() <= current.number())
                    .forEach(known::add);
        }
        var page = Page.of(known, asked.slice());
        return new ReleaseListView(
                page.items().stream().map(this::detail).toList(),
                page.total(),
                EmptyReason.of(known, inquiry.conditions(), EmptyReason.RELEASES),
                ReleaseView.of(current),
                Links.of(inquiry, page, current.id()));
    }

    private ReleaseDetailView detail(Release release) {
        if (release.isPublished() && release.downloadChecksum() == null) {
            // Told a moment after the publication: until then nobody keeps what lacks it.
            audience.answerPrivately();
        }
        return release.isPublished()
                ? ReleaseDetailView.of(release)
                : ReleaseDetailView.of(release, progress.status(release), progress.findByIdOptional(release.key()));
    }

    @GET
    @Path("{release}")
    @Operation(
            operationId = "getRelease",
            summary = "Get a release",
            description =
                    "When it was published, by whom and why, and the cursor at its end. `latest` is the one that `release` or"
                            + " `asOf` means, else the current one; one that is named must have been published by then.")
    public RestResponse<ReleaseDetailView> release(
            @Parameter(description = "Id of the release, or latest", example = "latest") @RestPath String release) {
        var chosen = visible.require(release);
        inquiry.settle();
        var answer = ResponseBuilder.ok(detail(chosen));
        return chosen.isPublished()
                ? answer.build()
                : answer.header("ETag", chosen.entityTag()).build();
    }
}
