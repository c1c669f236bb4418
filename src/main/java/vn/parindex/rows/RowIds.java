package vn.parindex.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Ids for new rows, taken from the sequence in blocks. */
final class RowIds {

    /** How far the sequence goes on at each call (V1__dataset.sql). */
    private static final int BLOCK = 500;

    /** So many blocks at first, and twice as many each time, since most releases bring few rows and some a million. */
    private static final int FIRST_BLOCKS = 1;

    private static final int MOST_BLOCKS = 200;

    private final Connection connection;
    private final Deque<Long> blocks = new ArrayDeque<>();
    private int many = FIRST_BLOCKS;
    private long next;
    private long end;

    RowIds(Connection connection) {
        this.connection = connection;
    }

    boolean isEmpty() {
        return next == end && blocks.isEmpty();
    }

    /** The next id; there must be one. */
    long next() {
        if (next == end) {
            next = blocks.remove();
            end = next + BLOCK;
        }
        return next++;
    }

    /** Takes further ids where all are used. */
    void refill() throws SQLException {
        if (!isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("select nextval('row_seq')")) {
            for (int i = 0; i < many; i++) {
                try (var result = statement.executeQuery()) {
                    result.next();
                    blocks.add(result.getLong(1));
                }
            }
        }
        many = Math.min(2 * many, MOST_BLOCKS);
    }
}
