package vn.parindex.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import vn.parindex.rows.RowChange.Counts;

/** Which releases did what to the rows about something: found by what the rows say, not by going through the releases. */
@ApplicationScoped
public class ConcernRepository {

    private final EntityManager entities;
    private final DataSource database;

    ConcernRepository(EntityManager entities, DataSource database) {
        this.entities = entities;
        this.database = database;
    }

    /**
     * How many rows each release added, changed and withdrew, by the name of the table in the format.
     *
     * @param first number of the first release that counts
     * @param last number of the last one
     * @return by the number of the release, newest first; only releases that did anything
     */
    @Transactional
    public Map<Long, Map<String, Counts>> count(Concern concern, long first, long last) {
        entities.flush();
        var counts = new TreeMap<Long, Map<String, Counts>>(Collections.reverseOrder());
        for (var mapping : RowMapping.ALL) {
            concern.on(mapping).ifPresent(condition -> count(mapping, condition, first, last, counts));
        }
        return counts;
    }

    private void count(
            RowMapping mapping,
            Concern.Condition condition,
            long first,
            long last,
            Map<Long, Map<String, Counts>> counts) {
        var key = key(mapping);
        var own = numbered("e.", key);
        var sql = """
                select y.number, sum(case when y.a = 1 and y.b = 0 then 1 else 0 end), sum(case when y.a = 1 and y.b = 1 then 1 else 0 end),
                  sum(case when y.a = 0 and y.b = 1 then 1 else 0 end)
                from (select r.number, max(x.a) as a, max(x.b) as b
                  from (select e.added_in as rel, 1 as a, 0 as b, %1$s from %2$s e where %3$s
                        union all
                        select w.release as rel, 0 as a, 1 as b, %1$s from %2$s e join withdrawal w on w.row_id = e.row_id where %3$s) x
                  join release r on r.release_key = x.rel and r.number between ? and ?
                  group by r.number, %4$s) y
                group by y.number
                """.formatted(
                own,
                mapping.storedIn(),
                condition.sql(),
                IntStream.range(0, key.size()).mapToObj(each -> "x.k" + each).collect(Collectors.joining(", ")));
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            int at = bind(statement, 1, condition);
            at = bind(statement, at, condition);
            statement.setLong(at, first);
            statement.setLong(at + 1, last);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    counts.computeIfAbsent(result.getLong(1), number -> new LinkedHashMap<>())
                            .put(mapping.table(), new Counts(result.getLong(2), result.getLong(3), result.getLong(4)));
                }
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * What some releases did to the rows of one table, by the keys of the releases; the rows in the order of their primary key.
     *
     * @param most how many changes of a release are told at most
     */
    @Transactional
    public Map<Long, List<RowChange>> listChanges(
            RowMapping mapping, Concern concern, Collection<Long> releases, int most) {
        var condition = concern.on(mapping);
        if (condition.isEmpty() || releases.isEmpty()) {
            return Map.of();
        }
        entities.flush();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        changes(mapping, condition.get(), releases, most, RowWriters.isPostgresql(connection)))) {
            bind(statement, bind(statement, 1, condition.get()), condition.get());
            try (var result = statement.executeQuery()) {
                return paired(mapping, result, most);
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private static String changes(
            RowMapping mapping, Concern.Condition condition, Collection<Long> releases, int most, boolean postgresql) {
        return """
                select y.rel, y.after_it, %1$s from (
                  select x.*, row_number() over (partition by x.rel order by %2$s, x.after_it) as place from (
                    select w.release as rel, 0 as after_it, %3$s from %4$s e join withdrawal w on w.row_id = e.row_id
                      where w.release in (%5$s) and %6$s
                    union all
                    select e.added_in as rel, 1 as after_it, %3$s from %4$s e where e.added_in in (%5$s) and %6$s) x) y
                where y.place <= %7$d order by y.rel, y.place
                """.formatted(
                        columns(mapping, "y."),
                        key(mapping).stream()
                                // By code units: an order that no locale and no database can change.
                                .map(column -> "cast(x.%s as varchar(4000))%s nulls first"
                                        .formatted(column, postgresql ? " collate \"C\"" : ""))
                                .collect(Collectors.joining(", ")),
                        columns(mapping, "e."),
                        mapping.storedIn(),
                        releases.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        condition.sql(),
                        // A change is two rows, and one more may be the first half of the next.
                        2 * most + 1);
    }

    /** A row that was taken out and one of the same key that came are one change. */
    private static Map<Long, List<RowChange>> paired(RowMapping mapping, ResultSet result, int most)
            throws SQLException {
        var changes = new LinkedHashMap<Long, List<RowChange>>();
        while (result.next()) {
            var list = changes.computeIfAbsent(result.getLong(1), release -> new ArrayList<>());
            boolean after = result.getInt(2) == 1;
            var cells = StoredCells.read(mapping, result, 3);
            var last = list.isEmpty() ? null : list.get(list.size() - 1);
            if (after && last != null && last.after() == null && sameKey(mapping, last.before(), cells)) {
                list.set(list.size() - 1, new RowChange(last.before(), cells));
            } else {
                list.add(after ? new RowChange(null, cells) : new RowChange(cells, null));
            }
        }
        changes.replaceAll((release, list) -> List.copyOf(list.subList(0, Math.min(most, list.size()))));
        return changes;
    }

    private static boolean sameKey(RowMapping mapping, List<String> one, List<String> other) {
        return mapping.schema().primaryKey().stream()
                .mapToInt(mapping.schema()::position)
                .allMatch(at -> Objects.equals(one.get(at), other.get(at)));
    }

    private static int bind(PreparedStatement statement, int first, Concern.Condition condition) throws SQLException {
        int at = first;
        for (var value : condition.values()) {
            statement.setObject(at++, value);
        }
        return at;
    }

    private static List<String> key(RowMapping mapping) {
        return mapping.schema().primaryKey().stream()
                .map(column ->
                        mapping.cells().get(mapping.schema().position(column)).stored())
                .toList();
    }

    private static String numbered(String before, List<String> columns) {
        return IntStream.range(0, columns.size())
                .mapToObj(each -> before + columns.get(each) + " as k" + each)
                .collect(Collectors.joining(", "));
    }

    private static String columns(RowMapping mapping, String before) {
        return mapping.storedColumns().stream().map(column -> before + column).collect(Collectors.joining(", "));
    }
}
