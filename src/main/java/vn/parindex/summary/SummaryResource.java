package vn.parindex.summary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.http.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Selection;
import vn.parindex.result.UnitSelection;

/** Summaries: what an edition says as a whole, for SIPAS first and for every other index alike. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1")
@Tag(name = "Satisfaction and summaries")
public class SummaryResource {

    private static final String POPULATION =
            "Who is summed up: province, ministry …; the first that the indicator is published for" + " unless given";
    private static final String WITHIN =
            "The unit whose members are summed up, for populations below the national level";

    private static final String LIMIT = "How many years, 1 to 1000; all of them unless given";
    private static final int MOST = 1000;

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final Summaries summaries;
    private final Inquiry inquiry;

    SummaryResource(Selection selection, UnitSelection unitSelection, Summaries summaries, Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
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
    public SummaryListView satisfaction(
            @Parameter(description = POPULATION) @RestQuery String population,
            @Parameter(description = WITHIN) @RestQuery String within,
            @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2017..2024") @RestQuery String year,
            @Parameter(description = LIMIT) @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        return summaries("sipas", population, within, year, limit, cursor);
    }

    @GET
    @Path("sipas/{year}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "getSatisfactionSummary",
            summary = "Sum up citizens' satisfaction (SIPAS) in one year",
            description = "The same as /api/v1/summaries/sipas/{year}.")
    public RestResponse<SummaryView> satisfactionOf(
            @Parameter(description = "A year of four digits, or latest", example = "2021") @RestPath String year,
            @Parameter(description = POPULATION) @RestQuery String population,
            @Parameter(description = WITHIN) @RestQuery String within) {
        return summary("sipas", year, population, within);
    }

    @GET
    @Path("summaries/{indicator}")
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "listSummaries",
            summary = "Sum up an indicator over the years",
            description = "A summary for each year with an edition, as `getSummary` gives it, oldest first.")
    public SummaryListView summaries(
            @Parameter(description = "Code of an index or component", example = "par-index") @RestPath String indicator,
            @Parameter(description = POPULATION, example = "province") @RestQuery String population,
            @Parameter(description = WITHIN) @RestQuery String within,
            @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2019..2024") @RestQuery String year,
            @Parameter(description = LIMIT) @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var chosen = selection.pathIndicator(indicator);
        var parent = unitSelection.within(chosen, OptionalInt.empty());
        var years = selection.years(chosen);
        var catalog = selection.catalog();
        int rows = inquiry.limit(MOST, MOST);
        int offset = inquiry.offset(catalog.release().id());
        inquiry.settle();
        var page = Page.of(years, offset, rows);
        var items = summaries.list(catalog, chosen, parent.map(Unit::id), page.items());
        var breaks = BreakView.listOf(catalog, chosen);
        var sources = Stream.concat(
                        items.stream().flatMap(Summary::sourceIds),
                        breaks.stream().map(BreakView::source))
                .toList();
        return new SummaryListView(
                IndicatorView.of(chosen),
                chosen.population(),
                EmptyReason.of(years),
                items,
                page.total(),
                breaks,
                SourceView.of(catalog, sources),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
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
            @Parameter(description = "Code of an index or component", example = "sipas") @RestPath String indicator,
            @Parameter(description = "A year of four digits, or latest", example = "2021") @RestPath String year,
            @Parameter(description = POPULATION, example = "province") @RestQuery String population,
            @Parameter(description = WITHIN) @RestQuery String within) {
        var named = inquiry.pathYear("year", year);
        var chosen = selection.pathIndicator(indicator);
        int number = selection.year(chosen, named);
        var parent = unitSelection.within(chosen, OptionalInt.of(number));
        var catalog = selection.catalog();
        inquiry.settle();
        var answer = ResponseBuilder.ok(view(
                chosen,
                summaries
                        .list(catalog, chosen, parent.map(Unit::id), List.of(number))
                        .get(0)));
        if (named.isLatest()) {
            answer.header("Content-Location", Links.ofYear(inquiry, number));
        }
        return answer.build();
    }

    private SummaryView view(Indicator indicator, Summary summary) {
        var catalog = selection.catalog();
        var breaks = BreakView.listOf(catalog, indicator);
        var sources = Stream.concat(summary.sourceIds(), breaks.stream().map(BreakView::source))
                .toList();
        return new SummaryView(
                summary, breaks, SourceView.of(catalog, sources), ReleaseView.of(catalog.release()), Links.of(inquiry));
    }
}
