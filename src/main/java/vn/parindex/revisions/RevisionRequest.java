package vn.parindex.revisions;

import vn.parindex.http.request.Slice;
import vn.parindex.selection.ChosenResult;
import vn.parindex.selection.Selection;

/** Of which result the revisions are asked for. */
record RevisionRequest(ChosenResult result, Slice slice) {

    static RevisionRequest of(String indicator, String year, String unit, RevisionQuery query, Selection selection) {
        return new RevisionRequest(
                selection.result(indicator, year, unit, query.population(), query.on()),
                selection.slice(query.paging(), 100, 1000));
    }
}
