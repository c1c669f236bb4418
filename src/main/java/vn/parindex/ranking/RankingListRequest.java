package vn.parindex.ranking;

import java.util.List;
import java.util.Optional;
import vn.parindex.http.request.Slice;
import vn.parindex.result.ObservationFilter;
import vn.parindex.selection.Selection;

/** What is asked of the list of rankings: those that hold anything that the filter keeps. */
record RankingListRequest(ObservationFilter filter, Slice slice) {

    static RankingListRequest of(RankingListQuery query, Selection selection) {
        var codes = selection.indicatorCodes(query.indicator());
        var populations = selection.populations(query.population());
        var years = selection.reading().years("year", query.year());
        return new RankingListRequest(
                new ObservationFilter(
                        codes, populations, List.of(), Optional.empty(), years, List.of(), Optional.empty()),
                selection.slice(query.paging(), 100, 1000));
    }
}
