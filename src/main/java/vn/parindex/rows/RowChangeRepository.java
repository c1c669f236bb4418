package vn.parindex.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.parindex.rows.RowChange.Counts;
import vn.parindex.rows.RowChange.Order;

/** What releases do to the rows of a table; the database finds and pages the changes, so that a release may have millions. */
@ApplicationScoped
public class RowChangeRepository {

    private final EntityManager entities;
    private final DataSource database;

    RowChangeRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /** How many rows of the table the release changes. */
    @Transactional
    public Counts count(RowMapping mapping, long release) {
        var sql =
                "select (select count(*) from %1$s b), (select count(*) from %2$s a), (select count(*) from %1$s b join %2$s a on %3$s)"
                        .formatted(before(mapping, release), after(mapping, release), sameKey(mapping));
        try (var connection = connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            long changed = result.getLong(3);
            return new Counts(result.getLong(2) - changed, changed, result.getLong(1) - changed);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** At most {@code limit} changes of the table in that order, without the first {@code offset}. */
    @Transactional
    public List<RowChange> list(RowMapping mapping, long release, Order order, long offset, int limit) {
        var sides = "%s b left join %s a on %s"
                .formatted(before(mapping, release), after(mapping, release), sameKey(mapping));
        var added = "%s a left join %s b on %s where b.row_id is null"
                .formatted(after(mapping, release), before(mapping, release), sameKey(mapping));
        var columns = columns(mapping, "b") + ", " + columns(mapping, "a");
        try (var connection = connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select * from (select %s from %s union all select %s from %s) c order by %s offset %d rows fetch next %d rows only"
                                .formatted(
                                        columns,
                                        sides,
                                        columns,
                                        added,
                                        order == Order.BY_LINE
                                                ? byLine()
                                                : byKey(mapping, RowWriters.isPostgresql(connection)),
                                        offset,
                                        limit))) {
            var changes = new ArrayList<RowChange>();
            while (result.next()) {
                changes.add(new RowChange(
                        side(mapping, result, 1),
                        side(mapping, result, mapping.storedColumns().size() + 3)));
            }
            return changes;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * A table of results that changed rows belong to.
     *
     * @param parent the unit within which its units are ranked; null for those without one
     */
    public record ScoreTable(String indicator, String population, int year, String parent) {}

    /** The tables of results that the release changes, by indicator, population, year and parent. */
    @Transactional
    public List<ScoreTable> listScoreTables(long release) {
        var sql = """
                select distinct e.indicator, e.population, e.result_year, u.parent
                from (select row_id from score_record where added_in = %1$d
                      union all select row_id from withdrawal where release = %1$d) changed
                join score_record e on e.row_id = changed.row_id
                join unit u on u.id = e.unit
                order by 1, 2, 3, 4
                """.formatted(release);
        try (var connection = connection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var tables = new ArrayList<ScoreTable>();
            while (result.next()) {
                tables.add(new ScoreTable(
                        result.getString(1), result.getString(2), result.getInt(3), result.getString(4)));
            }
            return tables;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** A side that is not there has no id. */
    private static List<String> side(RowMapping mapping, ResultSet result, int first) throws SQLException {
        result.getLong(first);
        return result.wasNull() ? null : StoredCells.read(mapping, result, first + 2);
    }

    private static String before(RowMapping mapping, long release) {
        return "(select e.* from %s e join withdrawal w on w.row_id = e.row_id where w.release = %d)"
                .formatted(mapping.storedIn(), release);
    }

    private static String after(RowMapping mapping, long release) {
        return "(select e.* from %s e where e.added_in = %d)".formatted(mapping.storedIn(), release);
    }

    /** An empty cell of a key is the same as another empty one. */
    private static String sameKey(RowMapping mapping) {
        return mapping.schema().primaryKey().stream()
                .map(column -> mapping.schema().fields().get(mapping.schema().position(column)))
                .map(field -> {
                    var stored = mapping.cells()
                            .get(mapping.schema().position(field.name()))
                            .stored();
                    return field.required()
                            ? "a.%1$s = b.%1$s".formatted(stored)
                            : "coalesce(a.%1$s, '') = coalesce(b.%1$s, '')".formatted(stored);
                })
                .collect(Collectors.joining(" and "));
    }

    private static String columns(RowMapping mapping, String side) {
        return "%1$s.row_id as %1$s_row, %1$s.line as %1$s_line, ".formatted(side)
                + mapping.storedColumns().stream()
                        .map(column -> "%1$s.%2$s as %1$s_%2$s".formatted(side, column))
                        .collect(Collectors.joining(", "));
    }

    private static String byLine() {
        return "case when b_row is null then 1 else 0 end, coalesce(b_line, a_line), coalesce(b_row, a_row)";
    }

    private static String byKey(RowMapping mapping, boolean postgresql) {
        return mapping.schema().primaryKey().stream()
                .map(column ->
                        mapping.cells().get(mapping.schema().position(column)).stored())
                .map(stored -> "cast(coalesce(b_%1$s, a_%1$s) as varchar(4000))%2$s nulls first"
                        .formatted(stored, postgresql ? " collate \"C\"" : ""))
                .collect(Collectors.joining(", "));
    }

    private Connection connection() throws SQLException {
        entities.flush();
        return database.getConnection();
    }
}
