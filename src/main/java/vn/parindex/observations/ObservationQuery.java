package vn.parindex.observations;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Inquiry;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.Selection;
import vn.parindex.result.State;
import vn.parindex.result.UnitSelection;

/** Reads from a request which stored results it means; faults are gathered in the inquiry. */
@RequestScoped
class ObservationQuery {

    private final Selection selection;
    private final UnitSelection units;
    private final Inquiry inquiry;

    ObservationQuery(Selection selection, UnitSelection units, Inquiry inquiry) {
        this.selection = selection;
        this.units = units;
        this.inquiry = inquiry;
    }

    ObservationFilter filter() {
        var catalog = selection.catalog();
        var years = inquiry.years("year");
        var only = years.filter(each -> each.isSingle())
                .map(each -> OptionalInt.of(each.min()))
                .orElse(OptionalInt.empty());
        var states = new LinkedHashMap<String, State>();
        Arrays.stream(State.values()).forEach(state -> states.put(state.code(), state));
        return new ObservationFilter(
                selection.indicatorCodes(),
                inquiry.choices(
                        "population",
                        catalog.indicators().values().stream()
                                .flatMap(List::stream)
                                .map(Indicator::population)
                                .distinct()
                                .toList()),
                units.units("unit", only).stream()
                        .flatMap(each -> catalog.lineage().series(each.id()).stream())
                        .toList(),
                units.region(only).map(Unit::id),
                years,
                inquiry.choices("state", states),
                inquiry.text("source")
                        .flatMap(each ->
                                inquiry.choice("source", catalog.sources().keySet())));
    }
}
