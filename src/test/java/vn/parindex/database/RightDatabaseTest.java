package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;

/** The second run must really be on the other database. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class RightDatabaseTest {

    @Inject
    DataSource database;

    @Test
    void theServiceRunsOnTheDatabaseItWasBuiltFor() throws SQLException {
        boolean postgres = "postgresql".equals(System.getProperty("parindex.db-kind"));
        try (var connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo(postgres ? "PostgreSQL" : "H2");
        }
    }
}
