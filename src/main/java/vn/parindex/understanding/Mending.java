package vn.parindex.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.parindex.document.Cell;
import vn.parindex.document.Cell.Trait;
import vn.parindex.document.Document;
import vn.parindex.document.Grid;

/**
 * Cells that a person wrote over by hand, before anything is understood: whatever a cell is, a heading, a name or a figure, it is read as
 * though the document had been written so, and what stood there is remembered (ADR 035).
 */
final class Mending {

    /** {@code t1.D3}: a cell of the first table. */
    static final Pattern PLACE = Pattern.compile("t([1-9]\\d{0,3})\\.([A-Z]{1,3})([1-9]\\d{0,5})");

    private final Document document;
    /** What stood in each cell that was written over; empty where nothing did. */
    private final Map<String, String> before;

    private final List<String> nowhere;

    private Mending(Document document, Map<String, String> before, List<String> nowhere) {
        this.document = document;
        this.before = before;
        this.nowhere = nowhere;
    }

    /** The document with these cells, by their places; an empty text takes a cell away. */
    static Mending of(Document document, Map<String, String> cells) {
        if (cells.isEmpty()) {
            return new Mending(document, Map.of(), List.of());
        }
        var before = new HashMap<String, String>();
        var nowhere = new ArrayList<String>();
        var byTable = new HashMap<Integer, Map<String, MatchResult>>();
        cells.keySet().stream().sorted().forEach(place -> {
            var match = PLACE.matcher(place);
            if (match.matches()
                    && Integer.parseInt(match.group(1)) <= document.grids().size()) {
                byTable.computeIfAbsent(Integer.valueOf(match.group(1)), key -> new LinkedHashMap<>())
                        .put(place, match.toMatchResult());
            } else {
                nowhere.add(place);
            }
        });
        var grids = new ArrayList<Grid>();
        for (int table = 1; table <= document.grids().size(); table++) {
            var grid = document.grids().get(table - 1);
            grids.add(
                    byTable.containsKey(table)
                            ? new Mender(grid, before, nowhere).mend(byTable.get(table), cells)
                            : grid);
        }
        return new Mending(
                new Document(document.file(), document.kind(), grids, document.after(), document.notes()),
                before,
                nowhere);
    }

    private record Mender(Grid grid, Map<String, String> before, List<String> nowhere) {

        Grid mend(Map<String, MatchResult> places, Map<String, String> texts) {
            var byAddress = new LinkedHashMap<String, Cell>();
            grid.cells().forEach(cell -> byAddress.put(cell.address(), cell));
            places.forEach((id, match) -> {
                int row = Integer.parseInt(match.group(3)) - 1;
                int column = column(match.group(2));
                // One row and one column beyond the table, where something may have been cut off.
                if (row > grid.height() || column > grid.width()) {
                    nowhere.add(id);
                    return;
                }
                var address = match.group(2) + match.group(3);
                var there = byAddress.get(address);
                var text = texts.get(id).strip();
                var stood = there == null ? "" : there.text();
                if (text.equals(stood)) {
                    return;
                }
                before.put(id, stood);
                if (text.isEmpty()) {
                    byAddress.remove(address);
                } else {
                    byAddress.put(
                            address,
                            there == null
                                    ? Cell.of(row, column, text)
                                    : new Cell(row, column, there.rows(), there.columns(), text, traits(there)));
                }
            });
            return new Grid(grid.name(), grid.page(), grid.above(), List.copyOf(byAddress.values()));
        }

        /** Written by hand it is no formula any more; hidden it stays. */
        private static Set<Trait> traits(Cell cell) {
            return cell.is(Trait.HIDDEN) ? Set.of(Trait.HIDDEN) : Set.of();
        }

        private static int column(String letters) {
            int column = 0;
            for (char letter : letters.toCharArray()) {
                column = column * 26 + (letter - 'A' + 1);
            }
            return column - 1;
        }
    }

    /** The document as it is read. */
    Document document() {
        return document;
    }

    /** What stood in a cell before it was written over; empty where it was not. */
    Optional<String> before(int table, Cell cell) {
        return Optional.ofNullable(before.get(Answers.id(table, cell)));
    }

    /** What stood in each cell that was written over, by its place. */
    Map<String, String> before() {
        return before;
    }

    /** Places that the document does not have. */
    List<String> nowhere() {
        return nowhere;
    }
}
