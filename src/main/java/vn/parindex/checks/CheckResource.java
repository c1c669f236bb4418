package vn.parindex.checks;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.SourceView;
import vn.parindex.http.Media;
import vn.parindex.http.Nearest;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.selection.Selections;

/** Published figures against arithmetic. */
@Costs(value = Cost.CHEAP, whole = Cost.DEAR)
@Open
@Path("/api/v1/checks")
@Tag(name = "Checks")
public class CheckResource {

    private final Selections selections;
    private final ReleaseChecks checks;
    private final Inquiry inquiry;

    CheckResource(Selections selections, ReleaseChecks checks, Inquiry inquiry) {
        this.selections = selections;
        this.checks = checks;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listChecks",
            summary = "List published figures held against arithmetic",
            description =
                    "Every published mean, spread, change or count against the results; published places against scores;"
                            + " parts against their total; sources against each other. A figure of a partial table is confirmed only where"
                            + " no completion of the table can change it.")
    public CheckListView checks(@BeanParam CheckQuery query) {
        var asked = selections.read(selection -> CheckRequest.of(query, selection));
        var catalog = selections.catalog();
        var found = checks.of(catalog).checks().stream().filter(asked::keeps).toList();
        var page = Page.of(found, asked.slice());
        return new CheckListView(
                page.items().stream().map(check -> CheckView.of(catalog, check)).toList(),
                page.total(),
                EmptyReason.of(found, inquiry.conditions(), EmptyReason.CHECKS),
                CheckListView.CountsView.of(found),
                SourceView.of(
                        catalog,
                        page.items().stream().flatMap(CheckView::sources).toList()),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
    }

    @GET
    @Path("{check}")
    @Operation(
            operationId = "getCheck",
            summary = "Get one published figure held against arithmetic",
            description = "With the evidence, the documents behind it, and the breaks of the indicator.")
    public CheckDetailView check(
            @Parameter(
                            description = "Id of the check",
                            example = "statement-par-index-province-2023-hai-phong-score-change-1-72")
                    @RestPath
                    String check) {
        var catalog = selections.catalog();
        inquiry.settle();
        var all = checks.of(catalog);
        var found = all.find(check).orElseThrow(() -> unknown(check, all));
        return new CheckDetailView(
                CheckView.of(catalog, found),
                catalog.findIndicator(found.indicator(), found.population())
                        .map(indicator -> BreakView.listOf(catalog, indicator))
                        .orElse(List.of()),
                SourceView.of(catalog, CheckView.sources(found).toList()),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry));
    }

    private static ProblemException unknown(String id, Checks all) {
        return ProblemException.notFound(Fault.path(
                        "check",
                        id,
                        "unknown-check",
                        "Không có phép kiểm tra “" + Fault.abbreviated(id) + "”; danh sách ở /api/v1/checks.",
                        "There is no check “" + Fault.abbreviated(id) + "”; they are listed at /api/v1/checks.")
                .suggesting(Nearest.to(id, all.checks().stream().map(Check::id).toList())));
    }
}
