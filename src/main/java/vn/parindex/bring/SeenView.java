package vn.parindex.bring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.http.Text;
import vn.parindex.understanding.CellMark;
import vn.parindex.understanding.Understanding;

/** One table of the document with each of its cells. */
@Schema(name = "UnderstoodTable")
public record SeenView(
        @Schema(examples = "1") int number,

        @Schema(examples = "Sheet1", description = "Name of the sheet; empty elsewhere")
        String sheet,

        @Schema(examples = "0", description = "Page, from 1; 0 where there are none")
        int page,

        List<Column> columns,
        List<Cell> cells) {

    static SeenView of(Understanding.Seen table) {
        return new SeenView(
                table.number(),
                table.sheet(),
                table.page(),
                table.columns().stream().map(Column::of).toList(),
                table.cells().stream().map(Cell::of).toList());
    }

    /** What a column holds. */
    @Schema(name = "UnderstoodColumn")
    public record Column(
            @Schema(
                    examples = "t1.C2",
                    description =
                            "By which `answers` says what it holds: `score`, `points`, `rank`, with an indicator and a year as"
                                    + " `par-index:score@2023`, or `skip`")
            String id,

            @Schema(examples = "C") String column,

            @Schema(examples = "Kết quả (%)", description = "Its headings, from top to bottom")
            String heading,

            @Schema(
                    examples = "score",
                    enumeration = {"numbering", "unit", "score", "points", "rank", "ignored"})
            String role,

            @Schema(nullable = true, examples = "par-index", description = "Whose figures; null where it holds none")
            String indicator,

            @Schema(nullable = true, examples = "2024", description = "Of which year; null where it holds no figures")
            Integer year) {

        static Column of(Understanding.Meaning meaning) {
            return new Column(
                    meaning.id(),
                    meaning.column(),
                    meaning.heading(),
                    meaning.role().code(),
                    meaning.indicator(),
                    meaning.year() == 0 ? null : meaning.year());
        }
    }

    /** What one cell was recognised as. */
    @Schema(name = "UnderstoodCell")
    public record Cell(
            @Schema(examples = "B12") String cell,

            @Schema(examples = "TP. Hải Phòng", description = "What it shows")
            String text,

            @Schema(
                    nullable = true,
                    description =
                            "What the document itself shows where the cell was mended by `cells`, empty where it shows nothing;"
                                    + " null where it was not")
            String written,

            @Schema(examples = "1", description = "How many rows it spans")
            int rows,

            @Schema(examples = "1", description = "How many columns it spans")
            int columns,

            @Schema(
                    examples = "unit",
                    enumeration = {
                        "title",
                        "heading",
                        "numbering",
                        "unit",
                        "score",
                        "points",
                        "rank",
                        "statement",
                        "nothing",
                        "note",
                        "ignored",
                        "hidden",
                        "asked"
                    })
            String role,

            @Schema(
                    nullable = true,
                    examples = "hai-phong",
                    description = "What was made of it; null where nothing was")
            String read,

            @Schema(nullable = true, description = "Why it is left out, or read otherwise than it looks")
            Text why) {

        static Cell of(CellMark mark) {
            return new Cell(
                    mark.cell(),
                    mark.text(),
                    mark.written(),
                    mark.rows(),
                    mark.columns(),
                    mark.role().code(),
                    mark.read(),
                    mark.why());
        }
    }
}
