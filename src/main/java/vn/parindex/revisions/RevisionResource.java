package vn.parindex.revisions;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Media;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.release.AsOf;
import vn.parindex.release.ReleaseView;
import vn.parindex.selection.Selections;

/** Revisions: how a result came to be what it is, corrections and withdrawals included. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/results/{indicator}/{year}/{unit}/revisions")
@Tag(name = "Releases")
@Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
public class RevisionResource {

    private final AsOf asOf;
    private final Selections selections;
    private final ReleasedRevisions released;
    private final Inquiry inquiry;

    RevisionResource(AsOf asOf, Selections selections, ReleasedRevisions released, Inquiry inquiry) {
        this.asOf = asOf;
        this.selections = selections;
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
            @RestPath String indicator,
            @RestPath String year,
            @Parameter(example = "hung-yen") @RestPath String unit,
            @BeanParam RevisionQuery query) {
        var state = asOf.release();
        if (asOf.isDraft()) {
            inquiry.fault(draft(state.id()));
        }
        var asked = selections.read(selection -> RevisionRequest.of(indicator, year, unit, query, selection));
        var chosen = asked.result().indicator();
        int number = asked.result().year();
        var catalog = selections.catalog();
        var bearer = asked.result().bearer(catalog);
        if (!bearer.id().equals(unit)) {
            return Links.moved(inquiry, "/api/v1/results/" + indicator + "/" + year + "/" + bearer.id() + "/revisions");
        }

        var story = released.upTo(state, chosen, bearer.id(), number);
        var page = Page.of(story.revisions(), asked.slice());
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
        asked.result().answered().ifPresent(known -> answer.header("Content-Location", Links.ofYear(inquiry, known)));
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
