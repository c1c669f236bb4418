package vn.parindex.ranking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.EditionView;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.http.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.ReleasedViews;
import vn.parindex.result.ResultOrder;
import vn.parindex.result.ResultView;
import vn.parindex.result.Selection;
import vn.parindex.result.UnitSelection;

/** Rankings: a population ordered by one indicator in one year. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/rankings/{indicator}/{year}")
@Tag(name = "Rankings")
public class RankingResource {

    /** The most rows of one page; a population is rarely larger. */
    private static final int MOST = 1000;

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final ReleasedViews views;
    private final Inquiry inquiry;

    RankingResource(Selection selection, UnitSelection unitSelection, ReleasedViews views, Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
        this.views = views;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "getRanking",
            summary = "Rank a population by one indicator in one year",
            description =
                    "Every member known by name, gaps included. `latest` is the newest year with a result; the answer then"
                            + " names the year in its body and in Content-Location. Places are over the whole population, whatever"
                            + " is filtered.")
    public RestResponse<RankingView> ranking(
            @Parameter(description = "Code of an index or component", example = "par-index") @RestPath String indicator,
            @Parameter(description = "A year of four digits, or latest", example = "2019") @RestPath String year,
            @Parameter(
                            description =
                                    "Who is ranked: province, ministry, region …; the first that the indicator is published"
                                            + " for unless given",
                            example = "province")
                    @RestQuery
                    String population,
            @Parameter(description = "The unit whose members are ranked, for populations below the national level")
                    @RestQuery
                    String within,
            @Parameter(description = "Only units of this region, as it holds on 31 December of the year") @RestQuery
                    String region,
            @Parameter(
                            description =
                                    "Only these units: ids, names, codes or abbreviations, separated by commas; a renamed"
                                            + " unit stands for the one that carried its series then")
                    @RestQuery
                    String unit,
            @Parameter(
                            description =
                                    "A day that tells units of one name or code apart; 31 December of the year unless given")
                    @RestQuery
                    String on,
            @Parameter(description = "Order by score or by points; the indicator's own measure unless given") @RestQuery
                    String measure,
            @Parameter(
                            description =
                                    "place, score, points, change, unit or name (in Vietnamese order), year or code, separated by"
                                            + " commas; - turns one round")
                    @RestQuery
                    String sort,
            @Parameter(description = "alternatives: what the other documents say of each result") @RestQuery
                    String include,
            @Parameter(description = "How many rows, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var named = inquiry.pathYear("year", year);
        var chosen = selection.pathIndicator(indicator);
        int number = selection.year(chosen, named);
        var parent = unitSelection.within(chosen, OptionalInt.of(number));
        var ordering = selection.measure(chosen);
        boolean alternatives =
                inquiry.choices("include", List.of("alternatives")).contains("alternatives");
        var standings = selection.standings(chosen, parent, number, ordering);
        var ofRegion = unitSelection.region(standings.table());
        var units = unitSelection.members(standings.table());
        var order = ResultOrder.of(inquiry).orElse((a, b) -> 0);
        var catalog = selection.catalog();
        var tag = catalog.release().id();
        int rows = inquiry.limit(MOST, MOST);
        int offset = inquiry.offset(tag);
        inquiry.settle();

        var items = views.rows(catalog, standings, alternatives).list().stream()
                .filter(item -> ofRegion.isEmpty()
                        || ofRegion.get().id().equals(item.unit().region()))
                .filter(item -> units.isEmpty()
                        || units.stream()
                                .anyMatch(each -> each.id().equals(item.unit().id())))
                .sorted(order)
                .toList();
        var page = Page.of(items, offset, rows);
        var statistics = views.statistics(catalog, standings);
        var breaks = BreakView.listOf(catalog, chosen);
        var sources = Stream.of(
                        page.items().stream().flatMap(ResultView::sourceIds),
                        statistics.sourceIds(),
                        breaks.stream().map(BreakView::source),
                        standings.table().edition().stream().map(edition -> edition.source()))
                .flatMap(Function.identity())
                .toList();
        var view = new RankingView(
                IndicatorView.of(chosen),
                chosen.population(),
                parent.map(each -> UnitView.of(catalog, each, number)).orElse(null),
                number,
                ordering.code(),
                standings.table().edition().map(EditionView::of).orElse(null),
                EmptyReason.of(standings.table(), items, inquiry),
                Coverage.of(standings.table(), ordering),
                statistics,
                page.items(),
                breaks,
                SourceView.of(catalog, sources),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, tag));
        var answer = ResponseBuilder.ok(view);
        if (named.isLatest()) {
            answer.header("Content-Location", Links.ofYear(inquiry, number));
        }
        return answer.build();
    }
}
