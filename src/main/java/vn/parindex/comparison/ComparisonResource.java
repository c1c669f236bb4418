package vn.parindex.comparison;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.catalog.BreakView;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitView;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.ResultView;
import vn.parindex.result.Selection;
import vn.parindex.result.Standing;
import vn.parindex.result.TableKey;
import vn.parindex.result.UnitSelection;

/** Comparisons: two to ten units of one population over the years. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1/comparison")
@Tag(name = "Comparison")
public class ComparisonResource {

    private static final int FEWEST = 2;
    private static final int MOST = 10;

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final ReleasedTables tables;
    private final Inquiry inquiry;

    ComparisonResource(Selection selection, UnitSelection unitSelection, ReleasedTables tables, Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
        this.tables = tables;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
    @Operation(
            operationId = "compareUnits",
            summary = "Compare two to ten units of one population over the years",
            description = "A renamed unit carries on its predecessor's rows; gaps are shown as gaps.")
    public ComparisonView compare(
            @Parameter(
                            description =
                                    "2 to 10 units of one type (and, below the national level, of one parent): ids, names,"
                                            + " codes or abbreviations, separated by commas",
                            example = "quang-ninh,ha-noi,hai-phong",
                            required = true)
                    @RestQuery
                    String unit,
            @Parameter(
                            description = "Indices or components, separated by commas; the indices unless given",
                            example = "par-index")
                    @RestQuery
                    String indicator,
            @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2019..2024") @RestQuery String year,
            @Parameter(description = "A day that tells units of one name or code apart") @RestQuery String on,
            @Parameter(
                            description =
                                    "wide: units down and years across, the figure and its state for each; tables only",
                            schema = @Schema(enumeration = {"long", "wide"}))
                    @RestQuery
                    String layout,
            @Parameter(description = "alternatives: what the other documents say of each result") @RestQuery
                    String include) {
        boolean alternatives =
                inquiry.choices("include", List.of("alternatives")).contains("alternatives");
        var wanted = inquiry.years("year");
        var only = wanted.filter(years -> years.isSingle())
                .map(years -> OptionalInt.of(years.min()))
                .orElse(OptionalInt.empty());
        var units = withoutPredecessors(unitSelection.units("unit", only));
        checkUnits(units);
        var indicators = units.isEmpty()
                ? List.<Indicator>of()
                : selection.indicators(units.get(0).type());
        inquiry.settle();

        var catalog = selection.catalog();
        var standings = standings(catalog, indicators, units);
        var items = standings.stream()
                .map(each -> ResultView.of(catalog, each, alternatives))
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

    /** A renamed unit carries on the rows of what it was before, so that one beside it would only say them again. */
    private List<Unit> withoutPredecessors(List<Unit> units) {
        var lineage = selection.catalog().lineage();
        return units.stream()
                .filter(unit -> units.stream()
                        .noneMatch(other -> !other.equals(unit)
                                && lineage.series(other.id()).contains(unit.id())))
                .toList();
    }

    private void checkUnits(List<Unit> units) {
        int named = inquiry.list("unit").size();
        if (named < FEWEST || named > MOST) {
            inquiry.fault(Fault.query(
                    "unit",
                    inquiry.text("unit").orElse(null),
                    "out-of-range",
                    "So sánh cần từ 2 đến 10 đơn vị khác nhau, cách nhau bằng dấu phẩy; yêu cầu nêu " + named + ".",
                    "A comparison takes 2 to 10 different units, separated by commas; the request names " + named
                            + "."));
        } else if (units.size() == 1 && named > 1 && inquiry.faults().isEmpty()) {
            inquiry.fault(Fault.query(
                    "unit",
                    inquiry.text("unit").orElse(null),
                    "out-of-range",
                    "Các cách viết này đều là của một đơn vị: " + units.get(0).id() + ".",
                    "These spellings all name one unit: " + units.get(0).id() + "."));
        }
        for (var unit : units) {
            var first = units.get(0);
            if (!unit.type().equals(first.type()) || !Objects.equals(unit.parent(), first.parent())) {
                inquiry.fault(Fault.query(
                        "unit",
                        unit.id(),
                        "other-population",
                        "“" + unit.id() + "” (" + unit.type() + ") không được xếp hạng cùng “" + first.id() + "” ("
                                + first.type() + "); chỉ so sánh các đơn vị được xếp hạng cùng nhau.",
                        "“" + unit.id() + "” (" + unit.type() + ") is not ranked against “" + first.id() + "” ("
                                + first.type() + "); compare units that are ranked against each other."));
            }
        }
    }

    private List<Standing> standings(Catalog catalog, List<Indicator> indicators, List<Unit> units) {
        var within = Optional.ofNullable(units.get(0).parent());
        var asked = indicators.stream()
                .flatMap(indicator ->
                        selection.years(indicator).stream().map(year -> TableKey.of(indicator, within, year)))
                .toList();
        return tables.standings(catalog, asked).values().stream()
                .flatMap(standings -> units.stream()
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
