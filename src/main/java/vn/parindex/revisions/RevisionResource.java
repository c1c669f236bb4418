package vn.parindex.revisions;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.http.Page;
import vn.parindex.http.Text;
import vn.parindex.release.AsOf;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Selection;
import vn.parindex.result.UnitSelection;

/** Revisions: how a result came to be what it is, corrections and withdrawals included. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/results/{indicator}/{year}/{unit}/revisions")
@Tag(name = "Releases")
@Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
public class RevisionResource {

    private final AsOf asOf;
    private final Selection selection;
    private final UnitSelection unitSelection;
    private final ReleasedRevisions released;
    private final Inquiry inquiry;

    RevisionResource(
            AsOf asOf, Selection selection, UnitSelection unitSelection, ReleasedRevisions released, Inquiry inquiry) {
        this.asOf = asOf;
        this.selection = selection;
        this.unitSelection = unitSelection;
        this.released = released;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "See how a result was corrected",
            description =
                    "Every release that changed a row of the result, newest first, with its reason: rows added, changed (with old"
                            + " and new values) and withdrawn, and what they said together afterwards. A withdrawn value stays here."
                            + " A renamed unit stands for the one that carried its series in that year. With `asOf` or"
                            + " `release`: the revisions up to that state.")
    @APIResponseSchema(
            value = RevisionListView.class,
            responseDescription = "The revisions; none, with the reason, where nothing was ever stored")
    public RestResponse<RevisionListView> revisions(
            @Parameter(description = "Code of an index or component", example = "par-index") @RestPath String indicator,
            @Parameter(description = "A year of four digits, or latest", example = "2019") @RestPath String year,
            @Parameter(description = "Id; any other spelling is redirected to it", example = "hung-yen") @RestPath
                    String unit,
            @Parameter(
                            description =
                                    "Who is ranked: province, ministry, region …; the first that the indicator is published"
                                            + " for unless given",
                            example = "province")
                    @RestQuery
                    String population,
            @Parameter(
                            description =
                                    "A day that tells units of one name or code apart; 31 December of the year unless given")
                    @RestQuery
                    String on,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var state = asOf.release();
        if (asOf.isDraft()) {
            inquiry.fault(draft(state.id()));
        }
        var named = inquiry.pathYear("year", year);
        var chosen = selection.pathIndicator(indicator);
        int number = selection.year(chosen, named);
        var spelled = unitSelection.pathUnit(unit, Optional.of(chosen.population()), OptionalInt.of(number));
        int most = inquiry.limit(100, 1000);
        int offset = inquiry.offset(state.id());
        inquiry.settle();
        var catalog = selection.catalog();
        var bearer = catalog.bearer(spelled, number).orElse(spelled);
        if (!bearer.id().equals(unit)) {
            return Links.moved(inquiry, "/api/v1/results/" + indicator + "/" + year + "/" + bearer.id() + "/revisions");
        }

        var story = released.upTo(state, chosen, bearer.id(), number);
        var page = Page.of(story.revisions(), offset, most);
        var answer = ResponseBuilder.ok(new RevisionListView(
                IndicatorView.of(chosen),
                chosen.population(),
                number,
                UnitView.of(catalog, bearer, number),
                story.revisions().isEmpty() ? never() : null,
                page.items(),
                page.total(),
                story.documents(),
                ReleaseView.of(state),
                Links.of(inquiry, page, state.id())));
        if (named.isLatest()) {
            answer.header("Content-Location", Links.ofYear(inquiry, number));
        }
        return answer.build();
    }

    private static Text never() {
        return Text.of(
                "Bộ dữ liệu chưa từng có giá trị nào của kết quả này.",
                "The dataset has never held anything of this result.");
    }

    private static Fault draft(String id) {
        return Fault.query(
                "release",
                id,
                "not-published",
                "Bản nháp chưa sửa đổi kết quả nào; các thay đổi của nó ở /api/v1/releases/" + id + "/diff.",
                "A draft has not revised anything yet; what it changes is at /api/v1/releases/" + id + "/diff.");
    }
}
