package vn.parindex.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.answer.Lasting;

/** A document as every answer names it. */
@Schema(name = "Source")
public record SourceView(
        String title,
        @Schema(nullable = true) String publisher,

        @Schema(nullable = true, description = "Null for a copy whose address says nothing; then note says why")
        String url,

        @Schema(nullable = true, examples = "2020-05-19", description = "A year, a month or a day")
        String publishedOn,

        @Schema(description = "1 the publishing ministry, 2 a provincial authority, 3 press, 4 a compilation or a copy")
        int tier,

        @Schema(nullable = true, description = EditorsNote.DESCRIPTION)
        String note)
        implements Lasting {

    public static SourceView of(Source source) {
        return new SourceView(
                source.title(), source.publisher(), source.url(), source.publishedOn(), source.tier(), source.note());
    }

    /** The documents of these ids, each once, in the order of their ids; nulls are left out. */
    public static Map<String, SourceView> of(Catalog catalog, Collection<String> ids) {
        var named = new TreeMap<String, SourceView>();
        for (var id : ids) {
            if (id != null && catalog.sourceViews().containsKey(id)) {
                named.put(id, catalog.sourceViews().get(id));
            }
        }
        return named;
    }
}
