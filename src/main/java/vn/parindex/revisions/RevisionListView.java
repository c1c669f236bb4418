package vn.parindex.revisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.format.Vocabulary;
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

    private static final Map<String, Text> CELLS = cells();

    private static Map<String, Text> cells() {
        var cells = new LinkedHashMap<String, Text>();
        cells.put("score", new Text("Điểm", "Score"));
        cells.put("points", new Text("Điểm thành phần", "Points"));
        cells.put("rank_best", new Text("Hạng từ", "Place from"));
        cells.put("rank_worst", new Text("Hạng đến", "Place to"));
        cells.put("preferred", new Text("Được chọn", "Preferred"));
        cells.put("note", new Text("Ghi chú", "Note"));
        cells.put("state", new Text("Trạng thái", "State"));
        return cells;
    }

    /** A row that a release changed, and the revision that it is part of. */
    public record Line(RevisionView revision, RevisionView.RowView row) {}

    private static final List<Column<Line>> COLUMNS = columns();

    /** A row for each row that a release changed: what it was and what it became. */
    @Override
    public Sheet<Line> sheet() {
        return new Sheet<>(
                COLUMNS,
                items.stream()
                        .flatMap(item -> item.rows().stream().map(row -> new Line(item, row)))
                        .toList());
    }

    private static List<Column<Line>> columns() {
        var columns = new ArrayList<Column<Line>>(List.of(
                Column.text("release", "release", "Bản phát hành", "Release", line -> line.revision()
                        .release()),
                Column.text("published_at", "publishedAt", "Công bố lúc", "Published at", line -> line.revision()
                        .publishedAt()),
                Column.text("published_by", "publishedBy", "Người công bố", "Published by", line -> line.revision()
                        .publishedBy()),
                Column.text("reason", "reason", "Lý do", "Reason", line -> line.revision()
                        .reason()),
                Column.text(
                        "action", "rows", "Việc", "Action", line -> line.row().action()),
                Column.<Line>text("source", "rows", "Nguồn", "Source", line -> line.row()
                                .source())
                        .of(Vocabulary.SOURCE)));
        CELLS.forEach((cell, title) -> columns.add(Column.text(
                "old_" + cell,
                "rows",
                title.vi() + " (trước)",
                title.en() + " (before)",
                line -> line.row().old() == null ? null : line.row().old().get(cell))));
        CELLS.forEach((cell, title) -> columns.add(Column.text(
                "new_" + cell,
                "rows",
                title.vi() + " (sau)",
                title.en() + " (after)",
                line -> line.row().now() == null ? null : line.row().now().get(cell))));
        return List.copyOf(columns);
    }
}
