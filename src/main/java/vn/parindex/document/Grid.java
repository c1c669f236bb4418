package vn.parindex.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table as it stands in a document, or a sheet of a workbook: cells in rows and columns, whatever they mean. */
public final class Grid {

    private static final Comparator<Cell> IN_ORDER =
            Comparator.comparing(Cell::row).thenComparing(Cell::column);

    private final String name;
    private final int page;
    private final List<String> above;
    private final List<Cell> cells;
    private final Map<Long, Cell> places = new HashMap<>();
    private final Map<Integer, List<Cell>> rows = new HashMap<>();

    /**
     * A grid of these cells.
     *
     * @param name of the sheet; empty elsewhere
     * @param page the page it stands on, from 1; 0 where the format knows none
     * @param above the lines of text between the table before and this one
     * @param cells those that show something, in any order; where two claim one place, the first has it
     */
    public Grid(String name, int page, List<String> above, List<Cell> cells) {
        this.name = name;
        this.page = page;
        this.above = List.copyOf(above);
        var placed = new ArrayList<Cell>();
        for (var cell : cells.stream().sorted(IN_ORDER).toList()) {
            if (places.putIfAbsent(place(cell.row(), cell.column()), cell) == null) {
                placed.add(cell);
            }
        }
        placed.forEach(this::cover);
        placed.forEach(cell ->
                rows.computeIfAbsent(cell.row(), key -> new ArrayList<>()).add(cell));
        this.cells = List.copyOf(placed);
    }

    private void cover(Cell cell) {
        for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
            for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                places.putIfAbsent(place(row, column), cell);
            }
        }
    }

    private static long place(int row, int column) {
        return (long) row << 32 | column;
    }

    public String name() {
        return name;
    }

    public int page() {
        return page;
    }

    public List<String> above() {
        return above;
    }

    /** The cells that show something, row by row. */
    public List<Cell> cells() {
        return cells;
    }

    /** The cell that covers this place, whether it begins there or reaches there; empty where nothing is shown. */
    public Optional<Cell> at(int row, int column) {
        return Optional.ofNullable(places.get(place(row, column)));
    }

    /** The cells that begin in this row, from left to right. */
    public List<Cell> row(int row) {
        return List.copyOf(rows.getOrDefault(row, List.of()));
    }

    /** One more than the last row that shows something. */
    public int height() {
        return cells.stream().mapToInt(cell -> cell.row() + cell.rows()).max().orElse(0);
    }

    /** One more than the last column that shows something. */
    public int width() {
        return cells.stream()
                .mapToInt(cell -> cell.column() + cell.columns())
                .max()
                .orElse(0);
    }
}
