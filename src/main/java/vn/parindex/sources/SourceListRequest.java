package vn.parindex.sources;

import java.util.List;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.SourceWords;
import vn.parindex.http.request.Slice;
import vn.parindex.selection.Selection;

/**
 * What is asked of the list of documents.
 *
 * @param words all of which a document must speak; none keeps all
 * @param tiers as digits; none keeps all
 */
record SourceListRequest(List<String> words, List<String> tiers, Slice slice) {

    static SourceListRequest of(SourceListQuery query, Selection selection) {
        var tiers = selection.reading().choices("tier", query.tier(), List.of("1", "2", "3", "4"));
        var words = selection.reading().text(query.q()).map(SourceWords::listIn).orElse(List.of());
        return new SourceListRequest(words, tiers, selection.slice(query.paging(), 100, 1000));
    }

    boolean keeps(Source source) {
        return (tiers.isEmpty() || tiers.contains(String.valueOf(source.tier())))
                && SourceWords.of(source).holdAll(words);
    }
}
