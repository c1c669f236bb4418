package vn.parindex.charts;

import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.catalog.Unit;
import vn.parindex.selection.ChosenTable;
import vn.parindex.selection.Selection;

/**
 * What is asked of a ranking as bars.
 *
 * @param region where the units shown lie at the end of the year; empty for everywhere
 * @param top how many are shown at most, best first; empty for all
 */
record RankingChartRequest(ChosenTable table, Optional<Unit> region, OptionalInt top) {

    static final int MOST = 1000;

    static RankingChartRequest of(String indicator, String year, RankingChartQuery query, Selection selection) {
        var table = selection.table(indicator, year, query.population(), query.within());
        return new RankingChartRequest(
                table,
                selection.units().region(query.region(), table),
                selection.reading().number("top", query.top(), 1, MOST));
    }
}
