package vn.parindex.upload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableRows;
import vn.parindex.upload.Patch.Table;

/**
 * The rows of a patched file, merged while they are read.
 *
 * <p>The base keeps its order. New rows of a result stand behind its other rows, since the rows of one result stand
 * together; all others stand at the end. Lines are those of the merged file, origins tell where a row was read.
 */
final class PatchedRows implements TableRows {

    private final Table table;
    private final TableRows base;
    private final Set<List<String>> noLongerPreferred;
    private final Map<List<String>, List<Row>> additions = new LinkedHashMap<>();
    private final Deque<Row> ready = new ArrayDeque<>();
    private List<String> group;
    private boolean finished;
    private int line = 2;

    PatchedRows(Table table, TableRows base, List<Row> additions, Set<List<String>> noLongerPreferred) {
        this.table = table;
        this.base = base;
        this.noLongerPreferred = noLongerPreferred;
        additions.forEach(row -> this.additions
                .computeIfAbsent(group(row), key -> new ArrayList<>())
                .add(row));
    }

    @Override
    public boolean hasColumn(String column) {
        return base.hasColumn(column);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && base.hasNext()) {
            take(base.next());
        }
        if (ready.isEmpty() && !finished) {
            finished = true;
            addBehind(group);
            additions.values().forEach(ready::addAll);
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = ready.remove();
        var placed = new Row(row.schema(), line, row.cells().toArray(String[]::new), row.origin());
        line += 1 + lineBreaks(row);
        return placed;
    }

    @Override
    public void close() {
        base.close();
    }

    private void take(Row row) {
        var next = group(row);
        if (!next.equals(group)) {
            addBehind(group);
            group = next;
        }
        var change = table.rows().get(row.key());
        if (change == null) {
            ready.add(untouched(row));
        } else if (!Table.isWithdrawn(change)) {
            ready.add(table.corrected(row, change));
        }
    }

    private Row untouched(Row row) {
        var cells = row.cells().toArray(String[]::new);
        if (noLongerPreferred.contains(row.key())) {
            cells[table.schema().position(Patching.PREFERRED)] = "false";
        }
        return new Row(row.schema(), row.line(), cells, row.origin());
    }

    private void addBehind(List<String> left) {
        var rows = additions.remove(left);
        if (rows != null) {
            ready.addAll(rows);
        }
    }

    /** Only rows of scores belong together. */
    private List<String> group(Row row) {
        return table.schema().name().equals(Patching.SCORES) ? row.texts(Patching.RESULT) : List.of();
    }

    private static int lineBreaks(Row row) {
        int breaks = 0;
        for (var cell : row.cells()) {
            for (int i = 0; cell != null && i < cell.length(); i++) {
                char letter = cell.charAt(i);
                boolean second = letter == '\n' && i > 0 && cell.charAt(i - 1) == '\r';
                breaks += (letter == '\n' || letter == '\r') && !second ? 1 : 0;
            }
        }
        return breaks;
    }
}
