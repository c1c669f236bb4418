package vn.parindex.checks;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.parindex.catalog.Catalogs;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.http.request.Paging;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.release.VisibleReleases;

/** What a release decides of the published figures: which contradict it, which it confirms. */
@Costs(Cost.DEAR)
@Open
@Path("/api/v1/releases/{release}/checks")
@Tag(name = "Checks")
public class SettledResource {

    private final ReleaseRepository releases;
    private final VisibleReleases visible;
    private final Catalogs catalogs;
    private final ReleaseChecks checks;
    private final Inquiry inquiry;

    SettledResource(
            ReleaseRepository releases,
            VisibleReleases visible,
            Catalogs catalogs,
            ReleaseChecks checks,
            Inquiry inquiry) {
        this.releases = releases;
        this.visible = visible;
        this.catalogs = catalogs;
        this.checks = checks;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(
            operationId = "listSettledChecks",
            summary = "See which published figures a release confirms or contradicts",
            description =
                    "Every check whose outcome is another than in the release it was made against: what one document settles, and"
                            + " what it contradicts. A draft's are for those who may see drafts.")
    public SettledView settled(@RestPath String release, @BeanParam Paging paging) {
        var chosen = visible.require(release);
        var slice = inquiry.read(reading -> reading.slice(paging, 100, 1000, chosen.id()));
        var base = releases.findBase(chosen);
        var catalog = catalogs.at(chosen);
        var settled = base.map(before -> SettledCheck.between(checks.of(catalogs.at(before)), checks.of(catalog)))
                .orElse(List.of());
        var page = Page.of(settled, slice.offset(), slice.rows());
        return new SettledView(
                chosen.id(),
                base.map(Release::id).orElse(null),
                SettledCheck.sentences(settled),
                page.items().stream()
                        .map(each -> new SettledView.Item(
                                outcome(each.before()),
                                outcome(each.after()),
                                CheckView.of(
                                        each.after() == null ? catalogs.at(base.orElseThrow()) : catalog,
                                        each.shown())))
                        .toList(),
                page.total(),
                Links.of(inquiry, page, chosen.id()));
    }

    /** The code of what came of it; {@code none} where there is no such check. */
    private static String outcome(Check check) {
        return check == null ? "none" : check.outcome().code();
    }
}
