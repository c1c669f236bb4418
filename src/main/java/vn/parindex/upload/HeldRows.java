package vn.parindex.upload;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.DataPackage.TableSource;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.TableRows;
import vn.parindex.dataset.TableSchema;

/** The rows of a table that is not large, read from its file once however often they are gone through: a patch goes through them three times. */
final class HeldRows implements TableRows {

    /** A few megabytes. */
    private static final int MOST = 5000;

    private final Set<String> columns;
    private final Iterator<Row> rows;

    private HeldRows(Set<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows.iterator();
    }

    /** The rows of a table that the package has, each call from the first; a larger one is read from its file each time. */
    static TableSource of(DataPackage data, TableSchema schema) {
        var findings = new ArrayList<Finding>();
        var held = new ArrayList<Row>();
        var columns = new HashSet<>(schema.columns());
        try (var file = data.openRows(schema.name(), findings::add).orElseThrow()) {
            columns.removeIf(column -> !file.hasColumn(column));
            while (file.hasNext()) {
                if (held.size() == MOST) {
                    return sink -> data.openRows(schema.name(), sink).orElseThrow();
                }
                held.add(file.next());
            }
        }
        return sink -> opened(columns, held, findings, sink);
    }

    private static HeldRows opened(
            Set<String> columns, List<Row> rows, List<Finding> findings, Consumer<Finding> sink) {
        findings.forEach(sink);
        return new HeldRows(columns, rows);
    }

    @Override
    public boolean hasColumn(String column) {
        return columns.contains(column);
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Row next() {
        return rows.next();
    }

    @Override
    public void close() {
        // Its file was closed when it had been read.
    }
}
