package vn.parindex.sources;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.SourceView;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Itemized;
import vn.parindex.http.Links;
import vn.parindex.release.ReleaseView;

/** Documents, in the order of the dataset. */
@Schema(name = "SourceList")
public record SourceListView(
        List<Item> items,

        @Schema(description = "How many documents there are on all pages")
        int total,

        ReleaseView release,
        Links links)
        implements Itemized, Links.Carrier, Tabular {

    /** A document with its id. */
    @Schema(name = "SourceItem")
    public record Item(
            @Schema(examples = "hai-hau-2020-05-22", description = "Stable id")
            String id,

            @JsonUnwrapped SourceView source) {

        static Item of(Source source) {
            return new Item(source.id(), SourceView.of(source));
        }
    }

    @Override
    public Sheet sheet() {
        return new Sheet(
                List.of("id", "title", "publisher", "url", "published_on", "tier", "note"),
                items.stream()
                        .map(item -> Arrays.<Object>asList(
                                item.id(),
                                item.source().title(),
                                item.source().publisher(),
                                item.source().url(),
                                item.source().publishedOn(),
                                item.source().tier(),
                                item.source().note()))
                        .toList());
    }
}
