package vn.parindex.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Unit;
import vn.parindex.http.request.Paging;
import vn.parindex.http.request.Slice;
import vn.parindex.result.Measure;
import vn.parindex.result.ResultView;
import vn.parindex.selection.ChosenTable;
import vn.parindex.selection.ResultOrder;
import vn.parindex.selection.Selection;

/**
 * What is asked of a ranking.
 *
 * @param measure the figure that orders the population
 * @param alternatives whether what the other documents say is shown
 * @param region where the units shown lie at the end of the year; empty for everywhere
 * @param units those to show, as they were in the year; empty for all
 * @param order in which to show them; empty for that of places
 */
record RankingRequest(
        ChosenTable table,
        Measure measure,
        boolean alternatives,
        Optional<Unit> region,
        List<Unit> units,
        Optional<Comparator<ResultView>> order,
        Slice slice) {

    /** The most rows of one page; a population is rarely larger. */
    private static final int MOST = 1000;

    static RankingRequest of(String indicator, String year, RankingQuery query, Selection selection) {
        var table = selection.table(indicator, year, query.population(), query.within());
        var measure = selection.measure(query.measure(), table.indicator());
        boolean alternatives = selection.alternatives(query.include());
        var units = selection.units(query.on());
        return new RankingRequest(
                table,
                measure,
                alternatives,
                units.region(query.region(), table),
                units.members(query.unit(), table),
                ResultOrder.of(query.sort(), selection.reading()),
                selection.slice(new Paging(query.limit(), query.cursor()), MOST, MOST));
    }

    /** Those of the rows that are to be shown, in the order asked for; places are over all rows, whatever is shown. */
    List<ResultView> shown(List<ResultView> rows) {
        boolean all = region.isEmpty() && units.isEmpty();
        var some = all ? rows : rows.stream().filter(this::shows).toList();
        return order.map(each -> some.stream().sorted(each).toList()).orElse(some);
    }

    private boolean shows(ResultView row) {
        boolean there = region.isEmpty() || region.get().id().equals(row.unit().region());
        boolean meant = units.isEmpty()
                || units.stream().anyMatch(unit -> unit.id().equals(row.unit().id()));
        return there && meant;
    }
}
