package vn.parindex.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.parindex.rows.StoreException;

/**
 * The outbox: which publication waits to be told to whom, in the order of publications.
 *
 * <p>Whoever delivers claims a receiver for a while, in a transaction of its own in which others pass over the row; so several instances tell
 * each publication once together, and what an instance that was killed had claimed is tried again when its claim is over.
 */
@ApplicationScoped
class OutboxRepository {

    private static final String MAY_BE_TOLD = "w.status = 'active' and (w.claimed_until is null or w.claimed_until < ?)"
            + " and exists (select 1 from webhook_message m where m.webhook = w.id)";

    private final DataSource database;

    OutboxRepository(DataSource database) {
        this.database = database;
    }

    /**
     * The message of a receiver that comes first, and the right to deliver it.
     *
     * @param message its place in the outbox
     * @param release key of the release that it tells of
     */
    record Claimed(Webhook webhook, long message, long release, String claim) {}

    /** Keeps a message for every receiver there is; call it in the transaction that publishes. */
    @Transactional(TxType.MANDATORY)
    void queueForAll(long release, Instant now) {
        run(
                "insert into webhook_message (webhook, release, queued_at) select id, cast(? as bigint), cast(? as timestamp(6) with time zone) from webhook",
                release,
                now);
    }

    /** Puts these releases, in this order, in the place of all that waits for the receiver. */
    @Transactional(TxType.MANDATORY)
    void queueAnew(String webhook, List<Long> releases, Instant now) {
        run("delete from webhook_message where webhook = ?", webhook);
        for (long release : releases) {
            run("insert into webhook_message (webhook, release, queued_at) values (?, ?, ?)", webhook, release, now);
        }
        run("update webhook set attempts = 0, due_at = ? where id = ?", now, webhook);
    }

    /** Claims the receiver that has waited longest of those that are due, until that moment; empty where none is. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Claimed> claim(Instant now, Instant until) {
        try (var connection = database.getConnection()) {
            var found = due(connection, now);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var claim = UUID.randomUUID().toString();
            update(
                    connection,
                    "update webhook set claim = ?, claimed_until = ? where id = ?",
                    claim,
                    until,
                    found.get().id());
            try (var statement = connection.prepareStatement("select id, release from webhook_message"
                    + " where webhook = ? order by id fetch first 1 rows only")) {
                WebhookRepository.bind(statement, found.get().id());
                try (var result = statement.executeQuery()) {
                    return result.next()
                            ? Optional.of(new Claimed(found.get(), result.getLong(1), result.getLong(2), claim))
                            : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private static Optional<Webhook> due(Connection connection, Instant now) throws SQLException {
        String id;
        try (var statement = connection.prepareStatement("select w.id from webhook w where " + MAY_BE_TOLD
                + " and w.due_at <= ? order by w.due_at fetch first 1 rows only for update skip locked")) {
            WebhookRepository.bind(statement, now, now);
            try (var result = statement.executeQuery()) {
                if (!result.next()) {
                    return Optional.empty();
                }
                id = result.getString(1);
            }
        }
        try (var statement =
                connection.prepareStatement("select " + WebhookRepository.COLUMNS + " from webhook w where w.id = ?")) {
            WebhookRepository.bind(statement, id);
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(WebhookRepository.webhook(result)) : Optional.empty();
            }
        }
    }

    /** When the next receiver is due, as far as is known now; empty where nothing waits. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Instant> findNextDue(Instant now) {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("select min(w.due_at) from webhook w where " + MAY_BE_TOLD)) {
            WebhookRepository.bind(statement, now);
            try (var result = statement.executeQuery()) {
                result.next();
                return Optional.ofNullable(WebhookRepository.moment(result, 1));
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /**
     * What waits for the receivers of one status.
     *
     * @param status active, paused or disabled
     * @param messages at least one
     * @param since when the oldest of them was published
     */
    record Waiting(String status, long messages, Instant since) {}

    /** What waits, by the status of receivers; those for whom nothing waits are left out. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Waiting> listWaiting() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select w.status, count(*), min(m.queued_at)"
                        + " from webhook w join webhook_message m on m.webhook = w.id group by w.status");
                var result = statement.executeQuery()) {
            var found = new ArrayList<Waiting>();
            while (result.next()) {
                found.add(new Waiting(result.getString(1), result.getLong(2), WebhookRepository.moment(result, 3)));
            }
            return found;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** The message need not be told any more; the receiver may be told the next one at once. */
    @Transactional(TxType.MANDATORY)
    void settle(Claimed claimed, Instant now) {
        run("delete from webhook_message where id = ?", claimed.message());
        run(
                "update webhook set attempts = 0, due_at = ?, claim = null, claimed_until = null where id = ? and claim = ?",
                now,
                claimed.webhook().id(),
                claimed.claim());
    }

    /** It is tried again at that moment, and what comes after it waits. */
    @Transactional(TxType.MANDATORY)
    void postpone(Claimed claimed, Instant due) {
        run(
                "update webhook set attempts = attempts + 1, due_at = ?, claim = null, claimed_until = null where id = ? and claim = ?",
                due,
                claimed.webhook().id(),
                claimed.claim());
    }

    /** Nothing more is tried until an admin says so; what waits goes on waiting. Answers false where somebody else has it now. */
    @Transactional(TxType.MANDATORY)
    boolean setAside(Claimed claimed, String reason) {
        return run(
                        "update webhook set status = 'disabled', reason = ?, claim = null, claimed_until = null"
                                + " where id = ? and claim = ? and status = 'active'",
                        reason,
                        claimed.webhook().id(),
                        claimed.claim())
                > 0;
    }

    private int run(String sql, Object... values) {
        return WebhookRepository.run(database, sql, values);
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            WebhookRepository.bind(statement, values);
            statement.executeUpdate();
        }
    }
}
