package vn.parindex.summary;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.http.request.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.selection.ChosenTable;
import vn.parindex.selection.Selections;

/** Summaries: what an edition says as a whole, for SIPAS first and for every other index alike. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1")
@Tag(name = "Satisfaction and summaries")
public class SummaryResource {

    private final Selections selections;
    private final Summaries summaries;
    private final Inquiry inquiry;

    SummaryResource(Selections selections, Summaries summaries, Inquiry inquiry) {
        this.selections = selections;
        this.summaries = summaries;
        this.inquiry = inquiry;
    }

    @GET
    @Path("sipas")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listSatisfactionSummaries",
            summary = "Sum up citizens' satisfaction (SIPAS) over the years",
            description = "The same as /api/v1/summaries/sipas.")
    public SummaryListView satisfaction(@BeanParam SummaryListQuery.Satisfaction query) {
        return summaries("sipas", query.query());
    }

    @GET
    @Path("sipas/{year}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "getSatisfactionSummary",
            summary = "Sum up citizens' satisfaction (SIPAS) in one year",
            description = "The same as /api/v1/summaries/sipas/{year}.")
    public RestResponse<SummaryView> satisfactionOf(
            @Parameter(example = "2021") @RestPath String year, @BeanParam SummaryQuery.Satisfaction query) {
        return summary("sipas", year, query.query());
    }

    @GET
    @Path("summaries/{indicator}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listSummaries",
            summary = "Sum up an indicator over the years",
            description = "A summary for each year with an edition, as `getSummary` gives it, oldest first.")
    public SummaryListView summaries(@RestPath String indicator, @BeanParam SummaryListQuery query) {
        var asked = selections.read(selection -> SummaryListRequest.of(indicator, query, selection));
        var catalog = selections.catalog();
        var chosen = asked.indicator();
        var page = Page.of(asked.years(), asked.slice());
        var items = summaries.list(catalog, chosen, asked.within().map(Unit::id), page.items());
        var breaks = BreakView.listOf(catalog, chosen);
        var sources = Stream.concat(
                        items.stream().flatMap(Summary::sourceIds),
                        breaks.stream().map(BreakView::source))
                .toList();
        return new SummaryListView(
                IndicatorView.of(chosen),
                chosen.population(),
                EmptyReason.of(asked.years()),
                items,
                page.total(),
                breaks,
                SourceView.of(catalog, sources),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()),
                asked.parts());
    }

    @GET
    @Path("summaries/{indicator}/{year}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "getSummary",
            summary = "Sum up an indicator in one year",
            description =
                    "Mean, median, quartiles, spread and the like, published beside computed; highest and lowest, factors,"
                            + " regions, sample, and the change since the edition before.")
    public RestResponse<SummaryView> summary(
            @Parameter(example = "sipas") @RestPath String indicator,
            @Parameter(example = "2021") @RestPath String year,
            @BeanParam SummaryQuery query) {
        var asked = selections.read(selection -> new Asked(
                selection.table(indicator, year, query.population(), query.within()),
                SummaryQuery.includesParts(selection.reading(), query.include())));
        var table = asked.table();
        var catalog = selections.catalog();
        var summary = summaries
                .list(catalog, table.indicator(), table.parent(), List.of(table.year()))
                .get(0);
        var answer = ResponseBuilder.ok(view(catalog, table.indicator(), summary, asked.parts()));
        table.answered().ifPresent(known -> answer.header("Content-Location", Links.ofYear(inquiry, known)));
        return answer.build();
    }

    private record Asked(ChosenTable table, boolean parts) {}

    private SummaryView view(Catalog catalog, Indicator indicator, Summary summary, boolean parts) {
        var breaks = BreakView.listOf(catalog, indicator);
        var sources = Stream.concat(summary.sourceIds(), breaks.stream().map(BreakView::source))
                .toList();
        return new SummaryView(
                summary,
                breaks,
                SourceView.of(catalog, sources),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry),
                parts);
    }
}
