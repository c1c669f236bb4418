package vn.parindex.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;

/**
 * Which release is the newest, asked and heard by a connection of its own (the data source {@code lookout}), so that neither
 * readers nor publishers who have all others in use keep an instance from learning of a release.
 */
@ApplicationScoped
class NewestReleaseRepository {

    /** The channel of PostgreSQL on which the transaction that publishes tells of it. */
    static final String CHANNEL = "parindex_release";

    private static final String NEWEST = "select release_key, number, id, published_at from release"
            + " where number = (select max(number) from release)";

    private static final String STATE_OF_POSTGRESQL =
            "select clock_timestamp(), pg_is_in_recovery() or current_setting('transaction_read_only') = 'on'";

    private static final String STATE_OF_H2 = "select current_timestamp(6), readonly()";

    private static final String READ_ONLY = "25006";

    /** A server that neither answers nor refuses is given up. */
    private static final int LONGEST_ANSWER = 5_000;

    private final AgroalDataSource database;
    private final ReadinessRepository readiness;
    private final ReleaseRepository releases;

    NewestReleaseRepository(
            @DataSource("lookout") AgroalDataSource database,
            ReadinessRepository readiness,
            ReleaseRepository releases) {
        this.database = database;
        this.releases = releases;
        this.readiness = readiness;
    }

    /**
     * A connection that hears of every release from now on.
     *
     * @throws SQLException where the database is away
     */
    Lookout open() throws SQLException {
        var connection = connect();
        try {
            var postgresql = connection.isWrapperFor(PGConnection.class) ? connection.unwrap(PGConnection.class) : null;
            if (postgresql != null) {
                connection.setNetworkTimeout(Runnable::run, LONGEST_ANSWER);
                return new Lookout(connection, releases, postgresql, listen(connection));
            }
            return new Lookout(connection, releases, null, true);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether the server lets anybody listen, which a standby does not: there only looking helps. */
    private static boolean listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            return true;
        } catch (SQLException e) {
            if (READ_ONLY.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** What the database is like: its time, and whether it refuses writes. */
    record Seen(Instant now, boolean readOnly) {}

    /**
     * Gives up a server that only lets be read, where there are others of which one may take writes; whether there are. Nothing is lost by it:
     * where none does, the same server is found again.
     */
    boolean leaveForAnother() {
        if (!readiness.knowsOtherServers()) {
            return false;
        }
        readiness.lookElsewhere();
        return true;
    }

    /** An embedded database may be lost for readers while this lookout still has it (ADR 014). */
    void lookAfterReaders(Lookout lookout) {
        if (lookout.isEmbedded()) {
            readiness.lookAfterReaders();
        }
    }

    private Connection connect() throws SQLException {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            readiness.letGoOfALostDatabase(e);
            throw e;
        }
    }

    /** One connection; after any failure it is of no use any more. */
    static final class Lookout implements AutoCloseable {

        private final Connection connection;
        private final ReleaseRepository releases;
        /** Null on H2, which tells nobody. */
        private final PGConnection postgresql;

        private final boolean listens;

        private Lookout(Connection connection, ReleaseRepository releases, PGConnection postgresql, boolean listens) {
            this.connection = connection;
            this.releases = releases;
            this.postgresql = postgresql;
            this.listens = listens;
        }

        /** Whether it hears all that can be heard; false on a standby, where it has to be opened anew once that was promoted. */
        boolean listens() {
            return listens;
        }

        /** Whether the database is in this very process. */
        boolean isEmbedded() {
            return postgresql == null;
        }

        /** What time it is, and whether anything can be written. */
        Seen look() throws SQLException {
            try (var statement = connection.prepareStatement(postgresql == null ? STATE_OF_H2 : STATE_OF_POSTGRESQL);
                    var rows = statement.executeQuery()) {
                rows.next();
                return new Seen(rows.getObject(1, OffsetDateTime.class).toInstant(), rows.getBoolean(2));
            }
        }

        /** The newest release; empty before the first one is loaded. */
        Optional<Release.Published> find() throws SQLException {
            try (var statement = connection.prepareStatement(NEWEST);
                    var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Release.Published(
                                rows.getLong(1),
                                rows.getLong(2),
                                rows.getString(3),
                                rows.getObject(4, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }

        /** All of the newest release, by the same connection. */
        Optional<Release> read() {
            return releases.findCurrent(connection);
        }

        /** Returns as soon as a release was told of; where nobody tells, or none was, after this time or when the service stops. */
        void await(Duration longest, CountDownLatch stop) throws SQLException, InterruptedException {
            if (postgresql == null) {
                stop.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                postgresql.getNotifications(Math.toIntExact(longest.toMillis()));
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
