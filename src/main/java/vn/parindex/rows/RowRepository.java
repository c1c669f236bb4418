package vn.parindex.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The stored rows of every table, written release by release: never changed, only added and withdrawn. */
@ApplicationScoped
public class RowRepository {

    /** So many rows are fetched at once where a table is read from first to last. */
    private static final int FETCHED = 2000;

    private final EntityManager entities;
    private final DataSource database;

    RowRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /**
     * Begins to lay a whole dataset beside the state that the release is made against, within the transaction of the caller;
     * to be closed.
     *
     * @param before keys of the releases that the state before knows
     * @param release key of the release
     */
    public RowComparison lay(List<Long> before, long release) {
        try {
            var writer = RowWriters.on(connection(), release);
            return new RowComparison(writer, mapping -> fingerprints(mapping, before));
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** The same, and only counts what would be added and withdrawn. */
    public RowComparison compare(List<Long> before) {
        return new RowComparison(RowWriter.NOWHERE, mapping -> fingerprints(mapping, before));
    }

    /** Deletes the rows that a draft added to a table: it was taken back, and no reader ever saw them. */
    @Transactional
    public void remove(RowMapping mapping, long release) {
        run("delete from " + mapping.storedIn() + " where added_in = " + release);
    }

    /**
     * The rows of a table in a state, as its file prints them: in the order of their lines, the rows of one result together.
     *
     * @param state keys of the releases that the state knows
     * @param sink takes the cells of one row after the other
     */
    @Transactional
    public void each(RowMapping mapping, List<Long> state, Consumer<List<String>> sink) {
        var order = "e.line, e.row_id";
        var together = "";
        if (mapping.table().equals("scores")) {
            var window =
                    "over (partition by e.indicator, e.population, e.unit, e.result_year order by e.line, e.row_id)";
            together = ", first_value(e.line) %s as first_line, first_value(e.row_id) %s as first_row"
                    .formatted(window, window);
            order = "first_line, first_row, e.line, e.row_id";
        }
        read(mapping, together, "where " + holds(state) + " order by " + order, (rowId, cells) -> sink.accept(cells));
    }

    private Fingerprints fingerprints(RowMapping mapping, List<Long> state) {
        if (state.isEmpty()) {
            return new Fingerprints(0);
        }
        var where = "where " + holds(state);
        var known = new Fingerprints(count(mapping, where));
        read(mapping, "", where, (rowId, cells) -> known.add(cells, rowId));
        return known;
    }

    private long count(RowMapping mapping, String where) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + mapping.storedIn() + " e " + where)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private interface StoredRows {
        void accept(long rowId, List<String> cells);
    }

    private void read(RowMapping mapping, String further, String where, StoredRows sink) {
        var sql = "select e.row_id, %s%s from %s e %s"
                .formatted(
                        mapping.storedColumns().stream()
                                .map(column -> "e." + column)
                                .collect(Collectors.joining(", ")),
                        further,
                        mapping.storedIn(),
                        where);
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var result = statement.executeQuery(sql)) {
                while (result.next()) {
                    sink.accept(result.getLong(1), StoredCells.read(mapping, result, 2));
                }
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** SQL for "row {@code e} holds in the state that knows these releases", as {@link vn.parindex.release.ReleasedRows#HOLDS}. */
    private static String holds(List<Long> state) {
        var keys = state.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "e.added_in in (%s) and not exists (select 1 from withdrawal w where w.row_id = e.row_id and w.release in (%s))"
                .formatted(keys, keys);
    }

    private void run(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** The connection of the running transaction; what the entity manager still holds back is sent before. */
    private Connection connection() {
        entities.flush();
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }
}
