package vn.parindex.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.parindex.catalog.VietnameseOrder;
import vn.parindex.dataset.PackageFormat;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableSchema;
import vn.parindex.dataset.TableSchema.Type;

/**
 * Where the rows of one file are stored: each column of the file in a column of a database table.
 *
 * @param table the name of the table in the format
 * @param storedIn the name of the database table
 * @param cells the columns of the file, in their order
 * @param derived a column that is made when a row is stored, so that the database can sort by it
 */
public record RowMapping(String table, String storedIn, List<Cell> cells, Optional<Derived> derived) {

    /** One for each table of the format. */
    public static final List<RowMapping> ALL = List.of(
            of("units", "unit", Map.of()).deriving(new Derived("sort_key", "name_vi", VietnameseOrder::sortKey)),
            of("unit_relations", "unit_relation", Map.of("date", "relation_date")),
            of("unit_regions", "unit_region", Map.of()),
            of("indicators", "indicator", Map.of("order", "display_order")),
            of("editions", "edition", Map.of("year", "edition_year")),
            of("weights", "weight", Map.of()),
            of("breaks", "series_break", Map.of("year", "break_year")),
            of("sources", "source", Map.of()),
            of("scores", "score_record", Map.of("year", "result_year")),
            of("statements", "statement", Map.of("year", "statement_year", "value", "figure")),
            of("milestones", "milestone", Map.of("date", "milestone_date")),
            of("tiles", "tile", Map.of("row", "tile_row", "column", "tile_column")));

    /**
     * A column of the file and where it is stored; the printed decimals of a number stand beside it.
     *
     * @param position the place of the column in the file, from 0
     */
    public record Cell(String column, String stored, Type type, int position) {

        /** Where the printed decimals of a number are stored. */
        String decimals() {
            return stored + "_decimals";
        }
    }

    /** A stored column that is made of a column of the file. */
    public record Derived(String stored, String column, UnaryOperator<String> made) {}

    /** The mapping of a table; throws {@link IllegalArgumentException} where the format has none of that name. */
    public static RowMapping of(String table) {
        return ALL.stream()
                .filter(mapping -> mapping.table.equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + table));
    }

    public TableSchema schema() {
        return PackageFormat.shipped().table(table);
    }

    /** The cells of a row as a file prints them, in the order of the columns: a number in its canonical form. */
    public List<String> printed(Row row) {
        var printed = new String[cells.size()];
        for (var cell : cells) {
            printed[cell.position()] = cell.type() == Type.NUMBER && row.has(cell.column())
                    ? row.figure(cell.column()).toString()
                    : row.text(cell.column());
        }
        return Arrays.asList(printed);
    }

    /** The stored columns that hold the file's columns, in the order of {@link #stored(Row)}. */
    List<String> storedColumns() {
        var columns = new ArrayList<String>();
        for (var cell : cells) {
            columns.add(cell.stored());
            if (cell.type() == Type.NUMBER) {
                columns.add(cell.decimals());
            }
        }
        derived.ifPresent(made -> columns.add(made.stored()));
        return columns;
    }

    /** What is stored of a row that keeps every rule; null for an empty cell. */
    Object[] stored(Row row) {
        var values = new ArrayList<>(cells.size() + 4);
        for (var cell : cells) {
            switch (cell.type()) {
                case NUMBER -> {
                    var figure = row.figure(cell.column());
                    values.add(figure == null ? null : figure.value());
                    values.add(figure == null ? null : figure.decimals());
                }
                case INTEGER -> values.add(row.integer(cell.column()));
                case BOOLEAN -> values.add(row.bool(cell.column()));
                case DATE -> values.add(row.date(cell.column()));
                case STRING -> values.add(row.text(cell.column()));
            }
        }
        derived.ifPresent(made -> values.add(made.made().apply(row.text(made.column()))));
        return values.toArray();
    }

    private RowMapping deriving(Derived made) {
        return new RowMapping(table, storedIn, cells, Optional.of(made));
    }

    private static RowMapping of(String table, String storedIn, Map<String, String> renamed) {
        var cells = new ArrayList<Cell>();
        for (var field : PackageFormat.shipped().table(table).fields()) {
            cells.add(new Cell(
                    field.name(), renamed.getOrDefault(field.name(), field.name()), field.type(), cells.size()));
        }
        return new RowMapping(table, storedIn, List.copyOf(cells), Optional.empty());
    }
}
