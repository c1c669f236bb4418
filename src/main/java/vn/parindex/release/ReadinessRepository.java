package vn.parindex.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Asks the database whether there is something to read, by a connection of its own: that readers have all others in use must not look as
 * if the database were gone (ADR 014).
 */
@ApplicationScoped
public class ReadinessRepository {

    private static final String CURRENT =
            "select id, version from release where status = 'PUBLISHED' order by number desc fetch first 1 rows only";

    private final AgroalDataSource database;

    ReadinessRepository(@DataSource("readiness") AgroalDataSource database) {
        this.database = database;
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
        }
    }
}
