package vn.parindex.observations;

import static java.util.Comparator.comparing;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.IndicatorNames;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitTypes;
import vn.parindex.http.Text;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.observations.FacetListView.Facet;
import vn.parindex.observations.FacetListView.FacetValue;
import vn.parindex.release.ReleaseView;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Facets;
import vn.parindex.result.FilterDimension;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.Observations;
import vn.parindex.result.State;
import vn.parindex.selection.Selections;

/** Facets: what each filter of the flat table would keep. */
@Costs(Cost.DEAR)
@Open
@Path("/api/v1/observations/facets")
@Tag(name = "Observations")
public class FacetResource {

    private final Selections selections;
    private final Observations observations;
    private final Inquiry inquiry;

    FacetResource(Selections selections, Observations observations, Inquiry inquiry) {
        this.selections = selections;
        this.observations = observations;
        this.inquiry = inquiry;
    }

    @GET
    @Operation(
            operationId = "listFacets",
            summary = "Count the stored results for each value of each filter",
            description =
                    "Takes the filters of /api/v1/observations. The counts of a filter are under all other filters, so that they"
                            + " say what choosing another value would give.")
    public FacetListView facets(@BeanParam FacetQuery query) {
        var filter = selections.read(selection -> ObservationRequest.filter(query, selection));
        var catalog = selections.catalog();
        var facets = observations.facets(catalog, filter);
        return new FacetListView(
                facets.total(),
                EmptyReason.of(facets.total(), catalog, filter, inquiry.conditions(), EmptyReason.RESULTS),
                Arrays.stream(FilterDimension.values())
                        .map(dimension -> facet(catalog, filter, facets, dimension))
                        .toList(),
                ReleaseView.of(catalog.release()),
                Links.of(inquiry));
    }

    private static Facet facet(Catalog catalog, ObservationFilter filter, Facets facets, FilterDimension dimension) {
        var labels = labels(catalog, filter, dimension);
        var order = new HashMap<String, Integer>();
        labels.keySet().forEach(code -> order.put(code, order.size()));
        var selected = selected(filter, dimension);
        var values = new ArrayList<FacetValue>();
        facets.counts(dimension).forEach((value, count) -> {
            boolean chosen = dimension == FilterDimension.YEAR
                    ? filter.years()
                            .filter(years -> years.contains(Integer.parseInt(value)))
                            .isPresent()
                    : selected.contains(value);
            values.add(new FacetValue(value, labels.get(value), count, chosen));
        });
        Comparator<FacetValue> byOrder = comparing(value -> order.getOrDefault(value.value(), Integer.MAX_VALUE));
        values.sort(byOrder.thenComparing(FacetValue::value));
        return new Facet(dimension.name().toLowerCase(Locale.ROOT), List.copyOf(values));
    }

    private static List<String> selected(ObservationFilter filter, FilterDimension dimension) {
        return switch (dimension) {
            case INDICATOR -> filter.indicators();
            case POPULATION -> filter.populations();
            case UNIT -> filter.units();
            case REGION -> filter.region().stream().toList();
            case YEAR -> List.of();
            case STATE -> filter.states().stream().map(State::code).toList();
            case SOURCE -> filter.source().stream().toList();
        };
    }

    /** What the values are called, in the order in which to show them; empty where a value says it itself. */
    private static Map<String, Text> labels(Catalog catalog, ObservationFilter filter, FilterDimension dimension) {
        var labels = new LinkedHashMap<String, Text>();
        switch (dimension) {
            case INDICATOR ->
                catalog.indicators()
                        .forEach(
                                (code, each) -> labels.put(code, IndicatorNames.of(meant(each, filter.populations()))));
            case UNIT -> catalog.listUnits().forEach(unit -> labels.put(unit.id(), catalog.label(unit)));
            case REGION ->
                catalog.listUnits().stream()
                        .filter(unit -> unit.type().equals("region"))
                        .forEach((Unit unit) -> labels.put(unit.id(), catalog.label(unit)));
            case STATE -> Stream.of(State.values()).forEach(state -> labels.put(state.code(), state.label()));
            case SOURCE ->
                catalog.sources().forEach((id, each) -> labels.put(id, new Text(each.title(), each.title())));
            case POPULATION -> UnitTypes.LABELS.forEach(labels::put);
            case YEAR -> {}
        }
        return labels;
    }

    /** The indicator for the populations that are asked for; for all where none of them is. */
    private static List<Indicator> meant(List<Indicator> published, List<String> populations) {
        var meant = published.stream()
                .filter(each -> populations.contains(each.population()))
                .toList();
        return meant.isEmpty() ? published : meant;
    }
}
