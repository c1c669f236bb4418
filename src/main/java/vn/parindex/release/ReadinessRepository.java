package vn.parindex.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Asks the database whether there is something to read, by a connection of its own: that readers have all others in use must not look as
 * if the database were gone (ADR 014).
 */
@ApplicationScoped
public class ReadinessRepository {

    private static final String CURRENT =
            "select id, version from release where status = 'PUBLISHED' order by number desc fetch first 1 rows only";

    /** What H2 says of a file that a database of some process holds. */
    private static final int ALREADY_OPEN = 90020;

    private static final Pattern SEVERAL_SERVERS = Pattern.compile("^jdbc:postgresql://[^/?]+,");

    private final AgroalDataSource database;
    private final AgroalDataSource readers;
    private final List<AgroalDataSource> pools;
    /** One at a time, and none that waits for its turn. */
    private final ThreadPoolExecutor borrowers = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new SynchronousQueue<>(),
            ReadinessRepository::borrower,
            new ThreadPoolExecutor.DiscardPolicy());

    ReadinessRepository(
            @DataSource("readiness") AgroalDataSource database,
            @DataSource("lookout") AgroalDataSource lookout,
            AgroalDataSource readers) {
        this.database = database;
        this.readers = readers;
        this.pools = List.of(database, lookout, readers);
    }

    private static Thread borrower(Runnable work) {
        var thread = new Thread(work, "readers-lookout");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        borrowers.shutdown();
    }

    /** The release that readers see. */
    public record Current(String id, String version) {}

    /**
     * Empty before the first release is loaded.
     *
     * @throws SQLException where the database does not answer
     */
    public Optional<Current> findCurrent() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(CURRENT)) {
            return rows.next() ? Optional.of(new Current(rows.getString(1), rows.getString(2))) : Optional.empty();
        } catch (SQLException e) {
            letGoOfALostDatabase(e);
            throw e;
        }
    }

    /** Whether the address names several servers, of which another one than is connected to may take writes. */
    boolean knowsOtherServers() {
        return namesSeveral(database.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl());
    }

    /** Whether an address of JDBC has more than one server of PostgreSQL in it. */
    static boolean namesSeveral(String address) {
        return SEVERAL_SERVERS.matcher(address).find();
    }

    /** Has each pool look for the right server anew: what rests is closed now, what is in use when it comes back. */
    void lookElsewhere() {
        pools.forEach(pool -> pool.flush(AgroalDataSource.FlushMode.GRACEFUL));
    }

    /**
     * Borrows a connection as readers do, so that one that leads to a lost database is found without anybody who asks for readiness. Returns at
     * once: where readers hold all of them, somebody else waits for one, and whoever looks meanwhile leaves it to them.
     */
    void lookAfterReaders() {
        borrowers.execute(() -> {
            try {
                // It is tried when it is lent out.
                readers.getConnection().close();
            } catch (SQLException e) {
                letGoOfALostDatabase(e);
            }
        });
    }

    /**
     * Where a full disk made H2 close its database, the last who lets go of the old one may take the new one off H2's list: who has it keeps
     * its file, and nobody else finds it any more. So all connections are closed, and the next one opens it again (ADR 014).
     */
    void letGoOfALostDatabase(SQLException told) {
        if (told.getErrorCode() == ALREADY_OPEN) {
            pools.forEach(pool -> pool.flush(AgroalDataSource.FlushMode.ALL));
        }
    }
}
