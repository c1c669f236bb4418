package vn.parindex.dataset;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitNames;
import vn.parindex.catalog.VietnameseOrder;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.dataset.TableSchema.ForeignKey;
import vn.parindex.http.Text;

/**
 * Units as people write them, in the columns that want an id: what reads accept is accepted, decided by the day of the row, which
 * is 31 December of its year, and told. Where several units may be meant nothing is chosen.
 */
public final class UnitSpellings {

    private static final String UNITS = "units";
    private static final List<String> NEEDED = List.of("id", "type", "name_vi", "name_en", "kind_vi");

    private final Map<String, Row> units;
    /** Made where somebody did not write an id: it takes longer than to check a table of ids. */
    private UnitNames names;

    private UnitSpellings(Map<String, Row> units) {
        this.units = units;
    }

    /** Knows the units of these rows of {@code units.csv}, the last of those with one id; one that lacks a name has no spelling. */
    public static UnitSpellings of(Stream<Row> units) {
        var byId = new LinkedHashMap<String, Row>();
        units.filter(row -> NEEDED.stream().allMatch(row::has)).forEach(row -> byId.put(row.text("id"), row));
        return new UnitSpellings(byId);
    }

    private UnitNames names() {
        if (names == null) {
            names = UnitNames.of(
                    units.values().stream().map(UnitSpellings::unit).toList(), List.of());
        }
        return names;
    }

    private static Unit unit(Row row) {
        return new Unit(
                row.text("id"),
                row.text("type"),
                row.text("code"),
                row.text("iso_code"),
                row.text("name_vi"),
                row.text("name_en"),
                row.text("kind_vi"),
                row.text("parent"),
                row.date("valid_from"),
                row.date("valid_to"),
                VietnameseOrder.sortKey(row.text("name_vi")));
    }

    /** The row with the ids of its units; itself where they stand there already, or where no one unit is meant. */
    public Row read(Row row, Consumer<Finding> findings) {
        String[] cells = null;
        for (var column : columns(row.schema())) {
            var written = row.text(column);
            if (written != null
                    && !units.containsKey(written)
                    && resolve(row, column) instanceof Resolution.Found found) {
                cells = cells == null ? row.cells().toArray(String[]::new) : cells;
                cells[row.schema().position(column)] = found.unit().id();
                findings.accept(note(row, column, found.unit().id()));
            }
        }
        return cells == null ? row : new Row(row.schema(), row.line(), cells, row.origin());
    }

    /** Why a unit that stands in this column is not known: because it may be one of several. */
    public Optional<Finding> findAmbiguity(Row row, String column) {
        if (!columns(row.schema()).contains(column)
                || !(resolve(row, column) instanceof Resolution.Ambiguous ambiguous)) {
            return Optional.empty();
        }
        var candidates = ambiguous.candidates().stream().map(Unit::id).collect(Collectors.joining(", "));
        return Optional.of(row.error(
                column,
                "unit-ambiguous",
                new Text(
                        "Cách viết này có thể chỉ %s; hãy ghi đúng một mã.".formatted(candidates),
                        "This may mean %s; write one of these ids.".formatted(candidates))));
    }

    private Resolution resolve(Row row, String column) {
        return names().resolve(row.text(column), day(row), type(row, column));
    }

    /** The population of a score is the type of its unit. */
    private static Optional<String> type(Row row, String column) {
        return column.equals("unit") && row.schema().columns().contains("population")
                ? Optional.ofNullable(row.text("population"))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(Row row) {
        var columns = row.schema().columns();
        if (columns.contains("year") && row.integer("year") != null) {
            int year = row.integer("year");
            return year > 0 ? Optional.of(LocalDate.of(year, 12, 31)) : Optional.empty();
        }
        return Stream.of("date", "valid_from")
                .filter(columns::contains)
                .map(row::date)
                .filter(day -> day != null)
                .findFirst();
    }

    /** The columns that name a unit; within {@code units.csv} itself an id is an id. */
    static List<String> columns(TableSchema schema) {
        return schema.name().equals(UNITS)
                ? List.of()
                : schema.foreignKeys().stream()
                        .filter(key -> key.table().equals(UNITS))
                        .map(ForeignKey::fields)
                        .map(fields -> fields.get(0))
                        .toList();
    }

    private static Finding note(Row row, String column, String id) {
        return Finding.ofRow(
                        Severity.NOTE,
                        row.schema(),
                        row.origin(),
                        List.of(),
                        column,
                        row.text(column),
                        "unit-spelling",
                        new Text("Đơn vị này được đọc là %s.".formatted(id), "This unit was read as %s.".formatted(id)))
                .suggesting(id);
    }
}
