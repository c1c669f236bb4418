package vn.parindex.charts;

import java.util.Optional;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.YearSet;
import vn.parindex.selection.Selection;

/**
 * What is asked of a history as lines.
 *
 * @param wanted the years; empty for all
 */
record HistoryChartRequest(Unit unit, Indicator indicator, Optional<YearSet> wanted) {

    static HistoryChartRequest of(String unit, HistoryChartQuery query, Selection selection) {
        var reading = selection.reading();
        var chosen = selection.units(query.on()).pathUnit(unit, Optional.empty());
        var indicators = selection.indicators(query.indicator(), chosen.type());
        if (reading.list("indicator", query.indicator()).size() > 1) {
            reading.fault(Fault.query(
                    "indicator",
                    reading.text(query.indicator()).orElse(null),
                    "one-only",
                    "Một hình chỉ vẽ một chỉ số; hãy nêu một mã.",
                    "A chart draws one indicator; name one code."));
        }
        var wanted = reading.years("year", query.year());
        if (indicators.isEmpty()) {
            throw ProblemException.notFound(Fault.path(
                    "unit",
                    unit,
                    "no-index",
                    "Không có chỉ số nào được công bố cho loại đơn vị này (" + chosen.type() + ").",
                    "No index is published for units of this type (" + chosen.type() + ")."));
        }
        return new HistoryChartRequest(chosen, indicators.get(0), wanted);
    }
}
