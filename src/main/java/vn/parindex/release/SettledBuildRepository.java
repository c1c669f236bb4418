package vn.parindex.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Which builds of the service this database has seen start to the end, so that their next start has nothing to do (ADR 033).
 *
 * <p>In plain SQL, because it is asked before it is known whether there are tables.
 */
@ApplicationScoped
public class SettledBuildRepository {

    private static final String SETTLED = """
            select (select min(r.id) from release r where r.checksum = b.checksum and r.status in ('PUBLISHED', 'DRAFT')
              and not exists (select 1 from release u where u.status = 'PUBLISHED' and u.download_checksum is null))
            from settled_build b where b.build = ?
            """;

    private static final String NEWEST =
            "select id from release where number is not null order by number desc fetch first 1 rows only";

    private static final Logger LOG = Logger.getLogger(SettledBuildRepository.class);

    private final DataSource database;

    SettledBuildRepository(DataSource database) {
        this.database = database;
    }

    /**
     * What this build left behind when it last started: its tables are up to date.
     *
     * @param release the id of the release or draft that the package of the build is; empty where it is none any more, or where
     *     something of the releases is still to be done
     */
    public record Settled(Optional<String> release) {}

    /** Empty where this build never came to the end of a start here, or where no table says so. */
    public Optional<Settled> find(String build) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SETTLED)) {
            statement.setString(1, build);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Settled(Optional.ofNullable(rows.getString(1))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            return nothingYet(e);
        }
    }

    /** The id of the newest release that is stored; empty where there is none, or no table. */
    public Optional<String> findNewest() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(NEWEST)) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return nothingYet(e);
        }
    }

    /** Whether the database refuses writes, as a standby does. */
    public boolean isReadOnly() {
        try (var connection = database.getConnection()) {
            if (!connection.isWrapperFor(PGConnection.class)) {
                return connection.isReadOnly();
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select current_setting('transaction_read_only') = 'on'")) {
                return rows.next() && rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say whether it takes writes", e);
        }
    }

    /** There are no tables yet, or not those of this version. */
    private static <T> Optional<T> nothingYet(SQLException failure) {
        if (failure.getSQLState() != null && failure.getSQLState().startsWith("42")) {
            return Optional.empty();
        }
        throw new IllegalStateException("The database does not say what is in it", failure);
    }

    /** Says that this build has brought the tables up to date and dealt with its package, which has this checksum. */
    public void keep(String build, String checksum) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from settled_build where build = ?");
                var insert = connection.prepareStatement("insert into settled_build (build, checksum) values (?, ?)")) {
            delete.setString(1, build);
            delete.executeUpdate();
            insert.setString(1, build);
            insert.setString(2, checksum);
            insert.executeUpdate();
        } catch (SQLException e) {
            // Another instance was first; if not, the next start does once more what this one did.
            LOG.debug("The build is not kept as settled", e);
        }
    }
}
