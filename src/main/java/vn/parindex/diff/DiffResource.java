package vn.parindex.diff;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.parindex.diff.Moves.Moved;
import vn.parindex.http.Media;
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
import vn.parindex.result.EmptyReason;
import vn.parindex.rows.RowChange.Counts;
import vn.parindex.rows.RowChange.Order;
import vn.parindex.rows.RowMapping;

/** Diffs: what a release changed, before and after, in the data and in the rankings. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/api/v1/releases/{release}/diff")
@Tag(name = "Releases")
public class DiffResource {

    /** The most rows of one page; a table is whole unless it is told otherwise. */
    private static final int MOST = 1000;

    private final ReleaseRepository releases;
    private final VisibleReleases visible;
    private final ReleaseDiff diff;
    private final Moves moves;
    private final Inquiry inquiry;

    DiffResource(ReleaseRepository releases, VisibleReleases visible, ReleaseDiff diff, Moves moves, Inquiry inquiry) {
        this.releases = releases;
        this.visible = visible;
        this.diff = diff;
        this.moves = moves;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "getDiff",
            summary = "See what a release changed",
            description =
                    "Rows added, changed (with old and new values) and withdrawn against the release it was made from, and the"
                            + " places that move because of them. A draft's diff is for those who may see drafts.")
    public DiffView diff(@RestPath String release, @BeanParam Paging paging) {
        Release chosen = visible.require(release);
        var asked = inquiry.read(reading -> reading.slice(paging, 100, MOST, chosen.id()));
        int rows = Math.min(asked.rows(), MOST);
        int offset = asked.offset();
        var counts = diff.count(chosen);
        int total = (int) counts.values().stream().mapToLong(Counts::total).sum();
        var page = new Page<>(diff.list(chosen, Order.BY_LINE, counts, offset, rows), Math.min(offset, total), total);
        var base = releases.findBase(chosen);
        var moved = base.map(before -> moves.list(before, chosen)).orElse(Moved.NOTHING);
        return new DiffView(
                chosen.id(),
                base.map(Release::id).orElse(null),
                new DiffView.Totals(
                        sum(counts, Counts::added), sum(counts, Counts::changed), sum(counts, Counts::withdrawn)),
                page.items(),
                EmptyReason.of(page.items(), inquiry.conditions(), EmptyReason.CHANGES),
                page.total(),
                new DiffView.Tables(moved.tables(), moved.compared()),
                moved.moves(),
                Links.of(inquiry, page, chosen.id()),
                asked.rows() > MOST ? diff.all(chosen, Order.BY_LINE, counts, offset) : page.items());
    }

    private static long sum(Map<RowMapping, Counts> counts, ToLongFunction<Counts> which) {
        return counts.values().stream().mapToLong(which).sum();
    }
}
