package vn.parindex.sources;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.catalog.Source;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Nearest;
import vn.parindex.http.Open;
import vn.parindex.http.Page;
import vn.parindex.http.ProblemException;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.ReleasedStatements;
import vn.parindex.result.Selection;

/** Sources: the documents behind every figure, and what each one says. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/sources")
@Tag(name = "Sources")
public class SourceResource {

    private final Selection selection;
    private final ReleasedStatements statements;
    private final Inquiry inquiry;

    SourceResource(Selection selection, ReleasedStatements statements, Inquiry inquiry) {
        this.selection = selection;
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
    public SourceListView sources(
            @Parameter(
                            description = "Words of the title, publisher or id, with or without marks",
                            example = "quang ninh")
                    @RestQuery
                    String q,
            @Parameter(
                            description =
                                    "1 the publishing ministry, 2 a provincial authority, 3 press, 4 a compilation or a copy;"
                                            + " separated by commas",
                            example = "1")
                    @RestQuery
                    String tier,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var catalog = selection.catalog();
        var tiers = inquiry.choices("tier", List.of("1", "2", "3", "4"));
        var words =
                inquiry.text("q").map(text -> List.of(plain(text).split(" "))).orElse(List.of());
        int rows = inquiry.limit(100, 1000);
        int offset = inquiry.offset(catalog.release().id());
        inquiry.settle();
        var found = catalog.sources().values().stream()
                .filter(source -> tiers.isEmpty() || tiers.contains(String.valueOf(source.tier())))
                .filter(source -> words.stream().allMatch(text(source)::contains))
                .toList();
        var page = Page.of(found, offset, rows);
        return new SourceListView(
                page.items().stream().map(SourceListView.Item::of).toList(),
                page.total(),
                EmptyReason.of(found, inquiry, EmptyReason.SOURCES),
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
        var catalog = selection.catalog();
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

    private static String text(Source source) {
        return plain(source.id().replace('-', ' ') + " " + source.id() + " " + source.title() + " "
                + (source.publisher() == null ? "" : source.publisher()));
    }

    private static String plain(String text) {
        return Nearest.plain(text);
    }
}
