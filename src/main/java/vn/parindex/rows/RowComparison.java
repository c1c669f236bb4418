package vn.parindex.rows;

import java.util.function.Function;
import vn.parindex.dataset.Row;
import vn.parindex.dataset.rules.RowSink;

/**
 * Lays the rows of a whole dataset beside those of the state before, table by table.
 *
 * <p>A row with the same cells as one before is left as it is, the others are added, and rows before that are not among them
 * are withdrawn. Nothing is seen by readers until the release is published.
 */
public final class RowComparison implements RowSink, AutoCloseable {

    private final RowWriter writer;
    private final Function<RowMapping, Fingerprints> before;
    private RowMapping mapping;
    private Fingerprints known;
    private long added;
    private long withdrawn;
    private long knownBefore;

    RowComparison(RowWriter writer, Function<RowMapping, Fingerprints> before) {
        this.writer = writer;
        this.before = before;
    }

    @Override
    public void begin(String table) {
        finishTable();
        mapping = RowMapping.of(table);
        known = before.apply(mapping);
        knownBefore += known.size();
    }

    @Override
    public void accept(Row row) {
        if (known.size() == 0 || !known.remove(mapping.printed(row))) {
            writer.add(mapping, row);
            added++;
        }
    }

    /** What was laid once every table came; the rows are then in the database. */
    public Changed finish() {
        finishTable();
        return new Changed(added, withdrawn, knownBefore);
    }

    /** Gives up what is not in the database yet. */
    @Override
    public void close() {
        writer.close();
    }

    private void finishTable() {
        if (mapping == null) {
            return;
        }
        withdrawn += known.size();
        known.forEach(writer::withdraw);
        writer.finish();
        mapping = null;
        known = null;
    }

    /** How many rows are added and withdrawn, of how many before. */
    public record Changed(long added, long withdrawn, long before) {}
}
