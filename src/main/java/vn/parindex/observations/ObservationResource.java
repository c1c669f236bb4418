package vn.parindex.observations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Format;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Page;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.ResultView;
import vn.parindex.result.Selection;
import vn.parindex.result.State;
import vn.parindex.result.UnitSelection;

/** The flat table: every stored result, with every filter. */
@Path("/api/v1/observations")
@Tag(name = "Observations")
public class ObservationResource {

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final Observations observations;
    private final Inquiry inquiry;

    ObservationResource(Selection selection, UnitSelection unitSelection, Observations observations, Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
        this.observations = observations;
        this.inquiry = inquiry;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @Operation(
            operationId = "listObservations",
            summary = "List stored results, flat, with every filter",
            description =
                    "Only what is stored: gaps are in rankings, histories and comparisons. CSV has no cap and takes no page"
                            + " unless limit is given.")
    public ObservationListView observations(
            @Parameter(
                            description =
                                    "Codes of indices or components, separated by commas; par-index.* stands for all"
                                            + " components",
                            example = "par-index,sipas")
                    @RestQuery
                    String indicator,
            @Parameter(description = "Only these populations, separated by commas", example = "province") @RestQuery
                    String population,
            @Parameter(
                            description =
                                    "Only these units: ids, names, codes or abbreviations; a renamed unit stands for its whole"
                                            + " series",
                            example = "quang-ninh")
                    @RestQuery
                    String unit,
            @Parameter(description = "A day that tells units of one name or code apart") @RestQuery String on,
            @Parameter(description = "Only units of this region, as it holds on 31 December of each year") @RestQuery
                    String region,
            @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2019..2024") @RestQuery String year,
            @Parameter(description = "Only these states, separated by commas", example = "value") @RestQuery
                    String state,
            @Parameter(description = "Only results that this document speaks of") @RestQuery String source,
            @Parameter(description = "alternatives: what the other documents say of each result") @RestQuery
                    String include,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        var catalog = selection.catalog();
        boolean alternatives =
                inquiry.choices("include", List.of("alternatives")).contains("alternatives");
        var years = inquiry.years("year");
        var only = years.filter(each -> each.isSingle())
                .map(each -> OptionalInt.of(each.min()))
                .orElse(OptionalInt.empty());
        var filter = new Observations.Filter(
                selection.indicatorCodes(),
                inquiry.choices(
                        "population",
                        catalog.indicators().values().stream()
                                .flatMap(List::stream)
                                .map(Indicator::population)
                                .distinct()
                                .toList()),
                unitSelection.units("unit", only).stream()
                        .flatMap(each -> catalog.lineage().series(each.id()).stream())
                        .toList(),
                unitSelection.region(only).map(Unit::id),
                years,
                inquiry.choices(
                        "state", Arrays.stream(State.values()).map(State::code).toList()),
                inquiry.text("source")
                        .flatMap(each ->
                                inquiry.choice("source", catalog.sources().keySet())));
        boolean whole = inquiry.format() == Format.CSV && !inquiry.has("limit");
        int rows = whole ? Integer.MAX_VALUE : inquiry.limit(100, 1000);
        int offset = inquiry.offset(catalog.release().id());
        inquiry.settle();

        var found = observations.list(catalog, filter);
        var page = Page.of(found, offset, rows);
        var items = observations.standings(catalog, page.items()).stream()
                .map(each -> ResultView.of(catalog, each, alternatives))
                .toList();
        return new ObservationListView(
                items,
                page.total(),
                SourceView.of(
                        catalog, items.stream().flatMap(ResultView::sourceIds).toList()),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry, page, catalog.release().id()));
    }
}
