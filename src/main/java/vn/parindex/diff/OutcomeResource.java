package vn.parindex.diff;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.release.VisibleReleases;

/** What a release settles: which scores and places become known, which change, in words. */
@Costs(Cost.DEAR)
@Open
@Path("/api/v1/releases/{release}/outcome")
@Tag(name = "Releases")
public class OutcomeResource {

    private final ReleaseRepository releases;
    private final VisibleReleases visible;
    private final Outcomes outcomes;
    private final Inquiry inquiry;

    OutcomeResource(ReleaseRepository releases, VisibleReleases visible, Outcomes outcomes, Inquiry inquiry) {
        this.releases = releases;
        this.visible = visible;
        this.outcomes = outcomes;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(
            operationId = "getOutcome",
            summary = "See what readers know after a release that they did not know before",
            description =
                    "Table by table: scores that are new, corrected or withdrawn, places that become exact, change or are lost,"
                            + " grouped, the group that matters most first. A draft's is for those who may see drafts.")
    public OutcomeView outcome(@RestPath String release) {
        Release chosen = visible.require(release);
        inquiry.settle();
        var base = releases.findBase(chosen);
        var outcome = outcomes.of(base, chosen);
        return new OutcomeView(
                chosen.id(),
                base.map(Release::id).orElse(null),
                outcome.tables(),
                outcome.touched(),
                Links.of(inquiry));
    }
}
