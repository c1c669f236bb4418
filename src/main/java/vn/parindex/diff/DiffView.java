package vn.parindex.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.parindex.catalog.Interval;
import vn.parindex.catalog.UnitView;
import vn.parindex.format.Column;
import vn.parindex.format.Sheet;
import vn.parindex.format.Tabular;
import vn.parindex.http.Text;
import vn.parindex.http.answer.Itemized;
import vn.parindex.http.answer.Links;

/** What a release changes: the rows, and what moves in the rankings because of them. */
@Schema(name = "Diff")
public record DiffView(
        @Schema(examples = "2026.11.29.1") String release,

        @Schema(nullable = true, description = "Id of the release it was made against; null for the first one")
        String base,

        Totals totals,

        @Schema(description = "By file in the order of the data package, then in the order of its rows")
        List<Item> items,

        @Schema(nullable = true, description = "Why there is nothing; null where a row is changed")
        Text reason,

        @Schema(description = "How many rows are changed on all pages")
        int total,

        Tables tables,

        @Schema(description = "Units whose place changes in the tables that were compared, by table, then by name")
        List<Move> moved,

        Links links,

        @JsonIgnore Iterable<Item> rows)
        implements Itemized, Links.Carrier, Tabular {

    private static final List<Column<Item>> COLUMNS = columns();

    /** A changed row a row. */
    @Override
    public Sheet<Item> sheet() {
        return new Sheet<>(COLUMNS, rows);
    }

    private static List<Column<Item>> columns() {
        var columns = new ArrayList<Column<Item>>(List.of(
                Column.text("file", "file", "Tệp", "File", Item::file),
                Column.text("action", "action", "Việc", "Action", Item::action)));
        columns.addAll(RowColumns.of(Item::key, Item::old, Item::now));
        return List.copyOf(columns);
    }

    /** How many rows are changed, and how. */
    @Schema(name = "DiffTotals")
    public record Totals(long added, long changed, long withdrawn) {}

    /** In how many tables scores change. */
    @Schema(name = "DiffTables")
    public record Tables(
            @Schema(
                    description =
                            "Tables (an indicator, population, year and parent) of which the release changes scores")
            int changed,

            @Schema(
                    description =
                            "How many of them were compared for `moved`: at most 100, the first by indicator, population, year"
                                    + " and parent")
            int compared) {}

    /** One row of the data package, before and after. */
    @Schema(name = "RowChange")
    public record Item(
            @Schema(examples = "scores.csv") String file,

            @Schema(enumeration = {"added", "changed", "withdrawn"})
            String action,

            @Schema(description = "The primary key of the row, by column")
            Map<String, String> key,

            @Schema(
                    nullable = true,
                    description = "The row before, by column, empty cells left out; null for an added one")
            Map<String, String> old,

            @Schema(
                    name = "new",
                    nullable = true,
                    description = "The row after, by column, empty cells left out; null for a withdrawn one")
            @JsonProperty("new")
            Map<String, String> now) {}

    /** A unit whose place changes. */
    @Schema(name = "Move")
    public record Move(
            String indicator,
            String population,
            int year,
            UnitView unit,

            @Schema(nullable = true, description = "Null where it had no place")
            Interval before,

            @Schema(nullable = true, description = "Null where it has no place any more")
            Interval after) {}
}
