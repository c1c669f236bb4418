package vn.parindex.rows;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Which way of writing rows a database takes. */
final class RowWriters {

    private RowWriters() {}

    /** Writes on this connection, which it closes, the rows of the release of this key. */
    static RowWriter on(Connection connection, long release) throws SQLException {
        return isPostgresql(connection)
                ? new CopyRowWriter(connection, release)
                : new BatchRowWriter(connection, release);
    }

    static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }
}
