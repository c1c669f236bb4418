package vn.parindex.summary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.http.request.Paging;
import vn.parindex.http.request.Slice;
import vn.parindex.selection.Selection;

/**
 * What is asked of summaries over the years.
 *
 * @param within the unit whose members are summed up; empty at the national level
 * @param years those of the editions that are asked for, oldest first, on all pages
 * @param parts whether tables have rows for the parts of each summary
 */
record SummaryListRequest(Indicator indicator, Optional<Unit> within, List<Integer> years, Slice slice, boolean parts) {

    private static final int MOST = 1000;

    static SummaryListRequest of(String indicator, SummaryListQuery query, Selection selection) {
        var chosen = selection.pathIndicator(indicator, query.population());
        var parent = selection.units().within(chosen, query.within(), OptionalInt.empty());
        var wanted = selection.reading().years("year", query.year());
        return new SummaryListRequest(
                chosen,
                parent,
                Selection.years(selection.catalog(), chosen, wanted),
                selection.slice(new Paging(query.limit(), query.cursor()), MOST, MOST),
                SummaryQuery.includesParts(selection.reading(), query.include()));
    }
}
