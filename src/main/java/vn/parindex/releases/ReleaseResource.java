package vn.parindex.releases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.access.Access;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.http.Page;
import vn.parindex.http.Role;
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

    private static final Map<String, Status> STATUSES = statuses();

    /** What everybody may ask for; without a status it is this. */
    private static final Set<Status> PUBLIC = Set.of(Status.PUBLISHED);

    private final ReleaseRepository releases;
    private final ReleaseProgressRepository progress;
    private final VisibleReleases visible;
    private final AsOf asOf;
    private final Access access;
    private final Inquiry inquiry;

    ReleaseResource(
            ReleaseRepository releases,
            ReleaseProgressRepository progress,
            VisibleReleases visible,
            AsOf asOf,
            Access access,
            Inquiry inquiry) {
        this.releases = releases;
        this.progress = progress;
        this.visible = visible;
        this.asOf = asOf;
        this.access = access;
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
    public ReleaseListView list(
            @Parameter(
                            description =
                                    "published unless told otherwise; draft, invalid, checking, interrupted, discarded; several"
                                            + " separated by commas",
                            example = "published")
                    @RestQuery
                    String status,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var current = asOf.release();
        var statuses = Set.copyOf(inquiry.choices("status", STATUSES));
        boolean isPublic = PUBLIC.containsAll(statuses);
        if (!isPublic) {
            access.admit(Role.EDITOR);
        }
        int rows = inquiry.limit(100, 1000);
        int offset = inquiry.offset(current.id());
        inquiry.settle();
        var known = new ArrayList<Release>();
        if (!isPublic) {
            releases.listUnpublished().stream()
                    .filter(release -> statuses.contains(progress.status(release)))
                    .forEach(known::add);
        }
        if (statuses.isEmpty() || statuses.contains(Status.PUBLISHED)) {
            releases.listPublished().stream()
                    .filter(release -> current.number() == null || release.number() <= current.number())
                    .forEach(known::add);
        }
        var page = Page.of(known, offset, rows);
        return new ReleaseListView(
                page.items().stream().map(this::detail).toList(),
                page.total(),
                EmptyReason.of(known, inquiry, EmptyReason.RELEASES),
                ReleaseView.of(current),
                Links.of(inquiry, page, current.id()));
    }

    private ReleaseDetailView detail(Release release) {
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

    private static Map<String, Status> statuses() {
        var statuses = new LinkedHashMap<String, Status>();
        for (var each : Status.values()) {
            statuses.put(each.name().toLowerCase(Locale.ROOT), each);
        }
        return statuses;
    }
}
