package vn.parindex.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.hibernate.Session;
import org.postgresql.PGConnection;

/**
 * What time it is by the database's clock, and up to which moment nothing can be published any more: a moment is closed when no publication
 * that began before it is open (ADR 037). It only looks, and neither takes a lock nor writes, so that it waits for no standby either.
 */
@ApplicationScoped
class ClosedMomentRepository {

    /** Within a transaction it goes on, unlike {@code current_timestamp}. */
    private static final String CLOCK_OF_POSTGRESQL = "select clock_timestamp(), pg_is_in_recovery()";

    /** Of the statement, not of the transaction, on H2. */
    private static final String CLOCK_OF_H2 = "select current_timestamp(6), readonly()";

    /**
     * Who publishes, or waits to, holds this lock on the table from {@code select for update} until others see what came of it, also while the
     * commit waits for a synchronous standby. Since when is empty where the server does not tell this user.
     */
    private static final String OPEN = """
            select count(*), count(a.xact_start), min(a.xact_start) from pg_locks l left join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'relation' and l.mode = 'RowShareLock' and l.granted and l.pid <> pg_backend_pid()
              and l.relation = cast(to_regclass('publish_lock') as oid)
              and l.database = (select oid from pg_database where datname = current_database())
            """;

    private static final String FREE_ON_H2 = "select id from publish_lock where id = 1 for update skip locked";

    private final EntityManager entities;

    ClosedMomentRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param now by the database's clock
     * @param before whoever publishes from now on does so at or after this moment, which is not after {@code now}; empty where that cannot be
     *     told, because the database is a copy of another one
     */
    record Look(Instant now, Optional<Instant> before) {

        boolean closes(Instant moment) {
            return before.filter(moment::isBefore).isPresent();
        }
    }

    /** What is published up to there is seen by every statement after this. */
    @Transactional(TxType.REQUIRES_NEW)
    Look look() {
        return onConnection(ClosedMomentRepository::look);
    }

    /** The time now, not when the transaction began. */
    @Transactional
    Instant now() {
        return onConnection(connection -> {
            try (var statement = connection.createStatement();
                    var rows = clock(connection, statement)) {
                return time(rows, 1);
            }
        });
    }

    private interface Asking<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T onConnection(Asking<T> asking) {
        return entities.unwrap(Session.class).doReturningWork(asking::ask);
    }

    private static Look look(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            Instant now;
            boolean copy;
            // First the time: who holds the lock now and did not then, will publish after it.
            try (var rows = clock(connection, statement)) {
                now = time(rows, 1);
                copy = rows.getBoolean(2);
            }
            if (isPostgresql(connection)) {
                return new Look(now, copy ? Optional.empty() : Optional.of(closedOnPostgresql(statement, now)));
            }
            // Where H2 may not write, nobody publishes.
            return new Look(now, Optional.of(copy || isFree(statement) ? now : Instant.EPOCH));
        }
    }

    private static ResultSet clock(Connection connection, Statement statement) throws SQLException {
        var rows = statement.executeQuery(isPostgresql(connection) ? CLOCK_OF_POSTGRESQL : CLOCK_OF_H2);
        rows.next();
        return rows;
    }

    private static boolean isPostgresql(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    private static Instant closedOnPostgresql(Statement statement, Instant now) throws SQLException {
        try (var rows = statement.executeQuery(OPEN)) {
            rows.next();
            long open = rows.getLong(1);
            if (open == 0) {
                return now;
            }
            var since = rows.getLong(2) < open ? Instant.EPOCH : time(rows, 3);
            return since.isBefore(now) ? since : now;
        }
    }

    private static boolean isFree(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(FREE_ON_H2)) {
            return rows.next();
        }
    }

    private static Instant time(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
