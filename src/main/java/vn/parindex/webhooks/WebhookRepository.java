package vn.parindex.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.parindex.rows.StoreException;
import vn.parindex.webhooks.Webhook.Status;

/** The receivers as admins have registered them. */
@ApplicationScoped
@Transactional
class WebhookRepository {

    static final String COLUMNS =
            "w.id, w.created_at, w.created_by, w.address, w.description, w.indicators, w.units, w.populations,"
                    + " w.status, w.reason, w.secret, w.former_secret, w.former_until, w.attempts, w.due_at,"
                    + " (select count(*) from webhook_message m where m.webhook = w.id)";

    private final DataSource database;

    WebhookRepository(DataSource database) {
        this.database = database;
    }

    void add(Webhook webhook) {
        run(
                "insert into webhook (id, created_at, created_by, address, description, indicators, units, populations, status,"
                        + " secret, attempts, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)",
                webhook.id(),
                webhook.createdAt(),
                webhook.createdBy(),
                webhook.address(),
                webhook.description(),
                joined(webhook.filter().indicators()),
                joined(webhook.filter().units()),
                joined(webhook.filter().populations()),
                webhook.status().code(),
                webhook.secret(),
                webhook.dueAt());
    }

    /** In the order in which they were registered. */
    List<Webhook> list() {
        return query("select " + COLUMNS + " from webhook w order by w.created_at, w.id");
    }

    Optional<Webhook> find(String id) {
        return query("select " + COLUMNS + " from webhook w where w.id = ?", id).stream()
                .findFirst();
    }

    /** What waits for it and what is kept of telling it go with it. */
    boolean delete(String id) {
        return run("delete from webhook where id = ?", id) > 0;
    }

    void update(String id, String address, String description, WebhookFilter filter) {
        run(
                "update webhook set address = ?, description = ?, indicators = ?, units = ?, populations = ? where id = ?",
                address,
                description,
                joined(filter.indicators()),
                joined(filter.units()),
                joined(filter.populations()),
                id);
    }

    void pause(String id) {
        run("update webhook set status = 'paused', reason = null where id = ?", id);
    }

    /** What waits is tried at once, as if it had never failed. */
    void resume(String id, Instant now) {
        run(
                "update webhook set status = 'active', reason = null, attempts = 0, due_at = ?, claim = null, claimed_until = null"
                        + " where id = ?",
                now,
                id);
    }

    void rotate(String id, String secret, Instant formerUntil) {
        run(
                "update webhook set former_secret = secret, former_until = ?, secret = ? where id = ?",
                formerUntil,
                secret,
                id);
    }

    private List<Webhook> query(String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            var found = new ArrayList<Webhook>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(webhook(result));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private int run(String sql, Object... values) {
        return run(database, sql, values);
    }

    /** Executes one statement; answers how many rows it changed. */
    static int run(DataSource database, String sql, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1, values[i] instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : values[i]);
        }
    }

    /** The receiver in the columns {@link #COLUMNS}. */
    static Webhook webhook(ResultSet result) throws SQLException {
        return new Webhook(
                result.getString(1),
                moment(result, 2),
                result.getString(3),
                result.getString(4),
                result.getString(5),
                WebhookFilter.of(parts(result, 6), parts(result, 7), parts(result, 8)),
                Status.of(result.getString(9)),
                result.getString(10),
                result.getString(11),
                result.getString(12),
                moment(result, 13),
                result.getInt(14),
                moment(result, 15),
                result.getLong(16));
    }

    static Instant moment(ResultSet result, int column) throws SQLException {
        var moment = result.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static String joined(Iterable<String> words) {
        return String.join(",", words);
    }

    private static List<String> parts(ResultSet result, int column) throws SQLException {
        return Arrays.stream(result.getString(column).split(","))
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
