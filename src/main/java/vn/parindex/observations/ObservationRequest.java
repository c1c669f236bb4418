package vn.parindex.observations;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Optional;
import vn.parindex.catalog.Unit;
import vn.parindex.http.request.Paging;
import vn.parindex.http.request.Slice;
import vn.parindex.http.request.YearSet;
import vn.parindex.result.ObservationFilter;
import vn.parindex.result.ResultView;
import vn.parindex.result.State;
import vn.parindex.selection.ResultOrder;
import vn.parindex.selection.Selection;

/**
 * What is asked of the flat table.
 *
 * @param alternatives whether what the other documents say is shown
 * @param sort the order as it was asked for; empty for that of the dataset
 * @param order what {@code sort} means
 */
record ObservationRequest(
        ObservationFilter filter,
        boolean alternatives,
        Optional<String> sort,
        Optional<Comparator<ResultView>> order,
        Slice slice) {

    static ObservationRequest of(ObservationQuery query, Selection selection) {
        boolean alternatives = selection.alternatives(query.include());
        return new ObservationRequest(
                filter(query.filters(), selection),
                alternatives,
                selection.reading().text(query.sort()),
                ResultOrder.of(query.sort(), selection.reading()),
                selection.slice(new Paging(query.limit(), query.cursor()), 100, 1000));
    }

    /** Which stored results are meant. A renamed unit stands for its whole series. */
    static ObservationFilter filter(FacetQuery query, Selection selection) {
        var catalog = selection.catalog();
        var reading = selection.reading();
        var units = selection.units(query.on());
        var years = reading.years("year", query.year());
        var only = YearSet.single(years);
        var states = new LinkedHashMap<String, State>();
        Arrays.stream(State.values()).forEach(state -> states.put(state.code(), state));
        return new ObservationFilter(
                selection.indicatorCodes(query.indicator()),
                selection.populations(query.population()),
                units.units("unit", query.unit(), only).stream()
                        .flatMap(each -> catalog.lineage().series(each.id()).stream())
                        .toList(),
                units.region(query.region(), only).map(Unit::id),
                years,
                reading.choices("state", query.state(), states),
                reading.choice("source", query.source(), catalog.sources().keySet()));
    }
}
