package vn.parindex.comparison;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ResultView;
import vn.parindex.result.Standing;
import vn.parindex.result.TableKey;
import vn.parindex.selection.Selection;
import vn.parindex.selection.Selections;

/** Comparisons: two to ten units of one population over the years. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/comparison")
@Tag(name = "Comparison")
public class ComparisonResource {

    private final Selections selections;
    private final ReleasedTables tables;
    private final Inquiry inquiry;

    ComparisonResource(Selections selections, ReleasedTables tables, Inquiry inquiry) {
        this.selections = selections;
        this.tables = tables;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "compareUnits",
            summary = "Compare two to ten units of one population over the years",
            description = "A renamed unit carries on its predecessor's rows; gaps are shown as gaps.")
    public ComparisonView compare(@BeanParam ComparisonQuery query) {
        var asked = selections.read(selection -> ComparisonRequest.of(query, selection));
        var catalog = selections.catalog();
        var units = asked.units();
        var indicators = asked.indicators();
        var standings = standings(catalog, asked);
        var items = standings.stream()
                .map(each -> ResultView.of(catalog, each, asked.alternatives()))
                .toList();
        var breaks = indicators.stream()
                .flatMap(each -> BreakView.listOf(catalog, each).stream())
                .distinct()
                .toList();
        var sources = Stream.concat(
                        items.stream().flatMap(ResultView::sourceIds),
                        breaks.stream().map(BreakView::source))
                .toList();
        return new ComparisonView(
                units.get(0).type(),
                units.stream().map(each -> UnitView.of(catalog, each)).toList(),
                indicators.stream().map(IndicatorView::of).toList(),
                coverage(standings, units.size()),
                EmptyReason.of(items),
                items,
                breaks,
                SourceView.of(catalog, sources),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry));
    }

    private List<Standing> standings(Catalog catalog, ComparisonRequest asked) {
        var within = Optional.ofNullable(asked.units().get(0).parent());
        var meant = asked.indicators().stream()
                .flatMap(indicator -> Selection.years(catalog, indicator, asked.wanted()).stream()
                        .map(year -> TableKey.of(indicator, within, year)))
                .toList();
        return tables.standings(catalog, meant).values().stream()
                .flatMap(standings -> asked.units().stream()
                        .map(unit -> standings.of(
                                catalog.bearer(unit, standings.table().year()).orElse(unit))))
                .toList();
    }

    private static ComparisonView.CoverageOfUnits coverage(List<Standing> standings, int units) {
        var known = standings.stream()
                .filter(each -> each.measure().of(each.result()) != null)
                .collect(Collectors.groupingBy(
                        each -> List.of(
                                each.table().indicator().code(), each.table().year()),
                        Collectors.counting()));
        return new ComparisonView.CoverageOfUnits(
                standings.size(),
                (int) standings.stream()
                        .filter(each -> !each.result().words().isEmpty())
                        .count(),
                (int) known.values().stream().filter(count -> count == units).count());
    }
}
