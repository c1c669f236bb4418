package vn.parindex.release;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;

/**
 * Lets an installation begin anew that was killed while it made its tables, before anything was stored in them.
 *
 * <p>H2 makes each statement on tables lasting at once, so that a kill leaves half of a script, which can be neither gone on with
 * nor run again. PostgreSQL runs a script as one transaction, and needs nothing of this. Where a single row is stored,
 * nothing is touched: from V4 on, a script on H2 can be run again by itself (ADR 003).
 */
public class HalfSchema extends BaseCallback {

    private static final Logger LOG = Logger.getLogger(HalfSchema.class);

    /** Its one row comes with the tables. */
    private static final String LOCK = "PUBLISH_LOCK";

    /** Before the scripts that were run are looked at: one that failed would stop the start there. */
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            dropIfEmpty(context.getConnection(), context.getConfiguration().getTable());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param history the table that says which scripts were run; without it the tables are not ours */
    private static void dropIfEmpty(Connection connection, String history) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return;
        }
        var tables = listTables(connection);
        if (!tables.remove(history)) {
            return;
        }
        tables.remove(LOCK);
        for (var table : tables) {
            if (hasRows(connection, table)) {
                return;
            }
        }
        LOG.info("There is nothing in the database yet: its tables are made anew.");
        try (var statement = connection.createStatement()) {
            statement.execute("drop all objects");
        }
    }

    private static List<String> listTables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = current_schema and table_type = 'BASE TABLE'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from \"" + table + "\" fetch first row only")) {
            return rows.next();
        }
    }
}
