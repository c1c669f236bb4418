package vn.parindex.sources;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Source;
import vn.parindex.catalog.SourceView;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ReleaseView;

/** Documents, in the order of the dataset. */
@Schema(name = "SourceList")
public record SourceListView(
        List<Item> items,

        @Schema(description = "How many documents there are on all pages")
        int total,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an item")
        Text reason,

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

    private static final List<Column<Item>> COLUMNS = List.of(
            Column.text("id", "id", "Mã nguồn", "Source", Item::id),
            Column.text("title", "title", "Tên tài liệu", "Title", item -> item.source()
                    .title()),
            Column.text("publisher", "publisher", "Nơi công bố", "Publisher", item -> item.source()
                    .publisher()),
            Column.text(
                    "url", "url", "Địa chỉ", "Address", item -> item.source().url()),
            Column.text("published_on", "publishedOn", "Ngày công bố", "Published on", item -> item.source()
                    .publishedOn()),
            Column.integer("tier", "tier", "Bậc", "Tier", item -> item.source().tier()),
            Column.text("note", "note", "Ghi chú", "Note", item -> item.source().note()));

    @Override
    public Sheet<Item> sheet() {
        return new Sheet<>(COLUMNS, items);
    }
}
