package vn.parindex.history;

import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.http.request.YearSet;
import vn.parindex.selection.Selection;

/**
 * What is asked of a unit's history.
 *
 * @param indicators all of the unit's population, in the order in which to show them
 * @param wanted the years; empty for all
 * @param alternatives whether what the other documents say is shown
 * @param related whether the rows of merged units stand beside it
 */
record HistoryRequest(
        Unit unit, List<Indicator> indicators, Optional<YearSet> wanted, boolean alternatives, boolean related) {

    /**
     * @param type what the unit must be of; empty for any
     */
    static HistoryRequest of(String unit, Optional<String> type, HistoryQuery query, Selection selection) {
        var chosen = selection.units(query.on()).pathUnit(unit, type);
        var indicators = selection.indicators(query.indicator(), chosen.type());
        var wanted = selection.reading().years("year", query.year());
        var extras = selection.reading().choices("include", query.include(), List.of("alternatives", "related"));
        return new HistoryRequest(
                chosen, indicators, wanted, extras.contains("alternatives"), extras.contains("related"));
    }

    /** The years to show of an indicator, from first to last, gaps included. */
    List<Integer> years(Catalog catalog, Indicator indicator) {
        return Selection.years(catalog, indicator, wanted);
    }
}
