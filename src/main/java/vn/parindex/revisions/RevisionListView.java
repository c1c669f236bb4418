package vn.parindex.revisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.IndicatorView;
import vn.parindex.catalog.SourceView;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.format.Vocabulary;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;
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

    /** What a cell of the data package holds, which tells it as a text. */
    private record Cell(Column.Type type, Text title) {

        Cell(Column.Type type, String vi, String en) {
            this(type, Text.of(vi, en));
        }

        Object value(String text) {
            return text == null
                    ? null
                    : switch (type) {
                        case TEXT -> text;
                        case INTEGER -> Integer.valueOf(text);
                        case DECIMAL -> new BigDecimal(text);
                        case BOOLEAN -> Boolean.valueOf(text);
                    };
        }
    }

    private static final Map<String, Cell> CELLS = cells();

    private static Map<String, Cell> cells() {
        var cells = new LinkedHashMap<String, Cell>();
        cells.put("score", new Cell(Column.Type.DECIMAL, "Điểm", "Score"));
        cells.put("points", new Cell(Column.Type.DECIMAL, "Điểm thành phần", "Points"));
        cells.put("rank_best", new Cell(Column.Type.INTEGER, "Hạng từ", "Place from"));
        cells.put("rank_worst", new Cell(Column.Type.INTEGER, "Hạng đến", "Place to"));
        cells.put("preferred", new Cell(Column.Type.BOOLEAN, "Được chọn", "Preferred"));
        cells.put("note", new Cell(Column.Type.TEXT, "Ghi chú", "Note"));
        cells.put("state", new Cell(Column.Type.TEXT, "Trạng thái", "State"));
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
                Column.text("release", "release", "Phiên bản dữ liệu", "Release", line -> line.revision()
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
        CELLS.forEach((name, cell) ->
                columns.add(column("old_" + name, name, cell, " (trước)", " (before)", RevisionView.RowView::old)));
        CELLS.forEach((name, cell) ->
                columns.add(column("new_" + name, name, cell, " (sau)", " (after)", RevisionView.RowView::now)));
        return List.copyOf(columns);
    }

    private static Column<Line> column(
            String column,
            String name,
            Cell cell,
            String vi,
            String en,
            Function<RevisionView.RowView, Map<String, String>> side) {
        return new Column<>(
                column,
                List.of("rows"),
                cell.type(),
                new Text(cell.title().vi() + vi, cell.title().en() + en),
                null,
                null,
                line -> {
                    var cells = side.apply(line.row());
                    return cells == null ? null : cell.value(cells.get(name));
                });
    }
}
