package vn.parindex.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import vn.parindex.dataset.Row;

/** Rows by batches of inserts, which every database takes. */
final class BatchRowWriter implements RowWriter {

    private static final int BATCH = 1000;

    private final Connection connection;
    private final long release;
    private final RowIds ids;
    private PreparedStatement insert;
    /** The table that the insert adds to; null while it withdraws. */
    private RowMapping into;

    private int waiting;

    BatchRowWriter(Connection connection, long release) {
        this.connection = connection;
        this.release = release;
        this.ids = new RowIds(connection);
    }

    @Override
    public void add(RowMapping mapping, Row row) {
        try {
            ids.refill();
            if (insert == null || mapping != into) {
                var columns = mapping.storedColumns();
                prepare("insert into %s (row_id, added_in, line, %s) values (?, ?, ?%s)"
                        .formatted(
                                mapping.storedIn(),
                                String.join(", ", columns),
                                String.join("", Collections.nCopies(columns.size(), ", ?"))));
                into = mapping;
            }
            insert.setLong(1, ids.next());
            insert.setLong(2, release);
            insert.setInt(3, row.line());
            int position = 4;
            for (var value : mapping.stored(row)) {
                insert.setObject(position++, value);
            }
            addToBatch();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void withdraw(long rowId) {
        try {
            if (insert == null || into != null) {
                prepare("insert into withdrawal (row_id, release) values (?, ?)");
            }
            insert.setLong(1, rowId);
            insert.setLong(2, release);
            addToBatch();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void flush() {
        try {
            if (insert != null) {
                try (var done = insert) {
                    done.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            insert = null;
            into = null;
            waiting = 0;
        }
    }

    @Override
    public void close() {
        try {
            if (insert != null) {
                insert.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(e);
        } finally {
            insert = null;
        }
    }

    private void prepare(String sql) throws SQLException {
        flush();
        insert = connection.prepareStatement(sql);
    }

    private void addToBatch() throws SQLException {
        insert.addBatch();
        if (++waiting == BATCH) {
            insert.executeBatch();
            waiting = 0;
        }
    }
}
