package vn.parindex.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.postgresql.Driver;

/**
 * A real PostgreSQL for the tests, started only where the service was built for it; a test may stop it and start it again.
 *
 * <p>It is for all tests and said here alone: said at two annotations, Quarkus would take their tests for those of two applications.
 */
@WithTestResource(value = PostgresServer.class, scope = TestResourceScope.GLOBAL)
public class PostgresServer implements QuarkusTestResourceLifecycleManager {

    private static volatile PostgresServer running;

    private EmbeddedPostgres server;
    private Path directory;

    /** The server of the service that runs now. */
    public static PostgresServer running() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        if (!"postgresql".equals(System.getProperty("parindex.db-kind"))) {
            return Map.of();
        }
        // Tests run with assertions, and the driver asserts in a batch that its connection is open; services run
        // without.
        Driver.class.getClassLoader().setPackageAssertionStatus("org.postgresql", false);
        try {
            directory = Files.createTempDirectory("parindex-postgres-");
            server = onDirectory().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        running = this;
        return Map.of(
                "quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", "postgres"),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /** Ends every process of the server at once, without a checkpoint, as losing its power would. */
    public void turnOff() {
        try {
            var postmaster =
                    Files.readAllLines(directory.resolve("postmaster.pid")).get(0);
            new ProcessBuilder("kill", "-QUIT", postmaster).start().waitFor();
            server.getProcess().waitFor();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it again where it was, on the same port and with the same data. */
    public void turnOn() {
        try {
            server = onDirectory().setPort(server.getPort()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder onDirectory() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                // Embedded it would answer before a commit is written, and forget the last ones when it is turned off.
                .setServerConfig("synchronous_commit", "on");
    }

    @Override
    public void stop() {
        if (server != null) {
            try {
                server.close();
                try (var files = Files.walk(directory)) {
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
