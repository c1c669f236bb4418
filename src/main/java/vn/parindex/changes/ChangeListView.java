package vn.parindex.changes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.diff.RowColumns;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.BasePath;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseView;

/** Events, oldest first, and where to go on. */
@Schema(name = "ChangeList")
public record ChangeListView(
        @Schema(description = "By release, then by file in the order of the data package, then by key")
        List<ChangeView> items,

        @Schema(nullable = true, description = "Why there is nothing; null where there is an event")
        Text reason,

        @Schema(description = "The cursor after the last item, always there: give it as after= when you ask again")
        String next,

        Snapshot snapshot,

        @Schema(description = "The last release that can be in the answer")
        ReleaseView release,

        @Schema(description = "links.next is null while nothing more is published; next is there nevertheless")
        Links links,

        @JsonIgnore Iterable<ChangeView> rows)
        implements Itemized, Links.Carrier, Tabular {

    private static final List<Column<ChangeView>> COLUMNS = columns();

    /** An event a row: what it is about in columns of their own, the row before and after in one cell each. */
    @Override
    public Sheet<ChangeView> sheet() {
        return new Sheet<>(COLUMNS, rows);
    }

    private static List<Column<ChangeView>> columns() {
        var columns = new ArrayList<Column<ChangeView>>(List.of(
                Column.text("id", "id", "Mã sự kiện", "Event", ChangeView::id),
                Column.text("entity", "entity", "Loại dòng", "Entity", ChangeView::entity),
                Column.text("action", "action", "Việc", "Action", ChangeView::action),
                Column.text("at", "at", "Lúc", "At", event -> event.at().toString()),
                Column.text("release", "release", "Phiên bản dữ liệu", "Release", ChangeView::release)));
        columns.addAll(RowColumns.of(ChangeView::key, ChangeView::old, ChangeView::now));
        return List.copyOf(columns);
    }

    /** The whole dataset to begin a copy with. */
    @Schema(name = "ChangeSnapshot")
    public record Snapshot(
            @Schema(
                    examples = "/api/v1/releases/2026.11.29/dataset.zip",
                    description = "The data package; its Repr-Digest is the checksum")
            String href,

            @Schema(examples = "2026.11.29", description = "Id of the release that it holds")
            String release,

            @Schema(description = "The cursor to go on from once it is loaded")
            String cursor) {

        static Snapshot of(Release release) {
            return new Snapshot(
                    BasePath.of("/api/v1/releases/" + release.id() + "/dataset.zip"),
                    release.id(),
                    ChangeCursor.after(release.number()).text());
        }
    }
}
