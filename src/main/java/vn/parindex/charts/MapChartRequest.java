package vn.parindex.charts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.selection.ChosenTable;
import vn.parindex.selection.Selection;

/**
 * What is asked of a ranking as a map.
 *
 * @param table of the provinces, which alone have tiles
 * @param byPlace whether the colours tell the place rather than the figure
 * @param today whether the provinces of today are shown, whatever the year
 */
record MapChartRequest(ChosenTable table, boolean byPlace, boolean today) {

    private static final Map<String, Boolean> BY_PLACE = Map.of("score", false, "place", true);

    static MapChartRequest of(String indicator, String year, MapChartQuery query, Selection selection) {
        var named = selection.reading().pathYear("year", year);
        var chosen = ofProvinces(indicator, selection);
        var table = new ChosenTable(chosen, Optional.empty(), selection.year(chosen, named), named.isLatest());
        return new MapChartRequest(
                table,
                selection.reading().choice("by", query.by(), BY_PLACE, false),
                selection.reading().choice("units", query.units(), Map.of("34", true), false));
    }

    /** The indicator as it is published for provinces, which alone have tiles. */
    private static Indicator ofProvinces(String code, Selection selection) {
        var published = selection.pathIndicator(code, null);
        return selection
                .catalog()
                .findIndicator(code, "province")
                .orElseThrow(() -> ProblemException.notFound(Fault.path(
                                "indicator",
                                code,
                                "no-map",
                                "“" + code + "” không công bố cho cấp tỉnh nên không có bản đồ; xem /charts/rankings/"
                                        + code + ".",
                                "“" + code + "” is not published for provinces, so it has no map; see /charts/rankings/"
                                        + code + ".")
                        .allowing(selection.catalog().indicators().values().stream()
                                .flatMap(List::stream)
                                .filter(each -> each.population().equals("province")
                                        && !each.population().equals(published.population()))
                                .map(Indicator::code)
                                .toList())));
    }
}
