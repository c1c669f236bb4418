package vn.parindex.revisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Itemized;
import vn.parindex.http.Links;
import vn.parindex.http.Text;
import vn.parindex.release.ReleaseView;

/** The revisions of one result, newest first. */
@Schema(name = "RevisionList")
public record RevisionListView(
        IndicatorView indicator,
        String population,
        int year,
        UnitView unit,

        @Schema(nullable = true, description = "Why there is no revision; null where there is one")
        Text reason,

        @Schema(description = "One for each release that changed a row of the result, newest first")
        List<RevisionView> items,

        @Schema(description = "How many revisions there are on all pages")
        int total,

        @Schema(description = "Each document named above, by its id; one that is withdrawn as it was last")
        Map<String, SourceView> sources,

        @Schema(description = "The last release that can be in the answer")
        ReleaseView release,

        Links links)
        implements Itemized, Links.Carrier, Tabular {

    private static final List<String> OF_RELEASE = List.of("release", "published_at", "published_by", "reason");
    private static final List<String> CELLS =
            List.of("score", "points", "rank_best", "rank_worst", "preferred", "note", "state");

    /** A row for each row that a release changed: what it was and what it became. */
    @Override
    public Sheet sheet() {
        var columns = new ArrayList<>(OF_RELEASE);
        columns.add("action");
        columns.add("source");
        CELLS.forEach(cell -> columns.add("old_" + cell));
        CELLS.forEach(cell -> columns.add("new_" + cell));
        return new Sheet(
                List.copyOf(columns),
                items.stream()
                        .flatMap(item -> item.rows().stream().map(row -> line(item, row)))
                        .toList());
    }

    private static List<Object> line(RevisionView revision, RevisionView.RowView row) {
        var line = new ArrayList<Object>();
        line.add(revision.release());
        line.add(revision.publishedAt());
        line.add(revision.publishedBy());
        line.add(revision.reason());
        line.add(row.action());
        line.add(row.source());
        CELLS.forEach(cell -> line.add(row.old() == null ? null : row.old().get(cell)));
        CELLS.forEach(cell -> line.add(row.now() == null ? null : row.now().get(cell)));
        return line;
    }
}
