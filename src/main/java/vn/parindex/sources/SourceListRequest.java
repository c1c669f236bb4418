package vn.parindex.sources;

import java.util.List;
import vn.parindex.catalog.Source;
import vn.parindex.http.Nearest;
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
        var words = selection
                .reading()
                .text(query.q())
                .map(text -> List.of(Nearest.plain(text).split(" ")))
                .orElse(List.of());
        return new SourceListRequest(words, tiers, selection.slice(query.paging(), 100, 1000));
    }

    boolean keeps(Source source) {
        var text = text(source);
        return (tiers.isEmpty() || tiers.contains(String.valueOf(source.tier())))
                && words.stream().allMatch(text::contains);
    }

    private static String text(Source source) {
        return Nearest.plain(source.id().replace('-', ' ') + " " + source.id() + " " + source.title() + " "
                + (source.publisher() == null ? "" : source.publisher()));
    }
}
