package vn.parindex.sources;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
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
import vn.parindex.result.ReleasedStatements;
import vn.parindex.selection.Selections;

/** Sources: the documents behind every figure, and what each one says. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/sources")
@Tag(name = "Sources")
public class SourceResource {

    private final Selections selections;
    private final ReleasedStatements statements;
    private final Inquiry inquiry;

    SourceResource(Selections selections, ReleasedStatements statements, Inquiry inquiry) {
        this.selections = selections;
        this.statements = statements;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listSources",
            summary = "List the documents behind the figures",
            description =
                    "Each with its publisher, address and distance from the body that publishes the index (`tier`).")
    public SourceListView sources(@BeanParam SourceListQuery query) {
        var asked = selections.read(selection -> SourceListRequest.of(query, selection));
        var catalog = selections.catalog();
        var found = catalog.sources().values().stream().filter(asked::keeps).toList();
        var page = Page.of(found, asked.slice());
        return new SourceListView(
                page.items().stream().map(SourceListView.Item::of).toList(),
                page.total(),
                EmptyReason.of(found, inquiry.conditions(), EmptyReason.SOURCES),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
    }

    @GET
    @Path("{source}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "getSource",
            summary = "Get a document and what it says",
            description =
                    "Everything that the dataset takes from it: score records, statements, editions, weights, breaks and"
                            + " milestones, in the order of the dataset. As a table: the score records, then the statements.")
    public SourceDetailView source(
            @Parameter(description = "Id of the document", example = "hai-hau-2020-05-22") @RestPath String source) {
        var catalog = selections.catalog();
        inquiry.settle();
        var found = catalog.findSource(source)
                .orElseThrow(() -> ProblemException.notFound(Fault.path(
                                "source",
                                source,
                                "unknown-source",
                                "Không có nguồn “" + Fault.abbreviated(source) + "”; tìm ở /api/v1/sources?q=…",
                                "There is no source “" + Fault.abbreviated(source) + "”; search at /api/v1/sources?q=…")
                        .suggesting(Nearest.to(source, catalog.sources().keySet()))));
        return SourceDetailView.of(catalog, found, statements.by(catalog, source), Links.of(inquiry));
    }
}
