package vn.parindex.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A PostgreSQL server that keeps its promises to the disk, with a new database for each beginning. */
public final class PostgresStore implements Store {

    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    /** It complains of a server that it finds stopped, which is what is wanted here. */
    private static final Logger COMPLAINTS = Logger.getLogger("io.zonky.test.db");

    static {
        COMPLAINTS.setLevel(Level.OFF);
    }

    private final Path data;
    private EmbeddedPostgres server;
    private boolean up;
    private int beginnings;
    private boolean keepsDatabase;
    private boolean keepsCluster;

    public PostgresStore(Path scratch) {
        try {
            this.data = Files.createTempDirectory(scratch.toAbsolutePath(), "cluster-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path service() {
        return Path.of("target/quarkus-app-postgresql");
    }

    @Override
    public void empty() {
        revive();
        if (!keepsDatabase) {
            run("drop database if exists " + database() + " with (force)");
        }
        keepsDatabase = false;
        beginnings++;
        run("create database " + database());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                server.getJdbcUrl("postgres", database()),
                "QUARKUS_DATASOURCE_USERNAME",
                "postgres",
                "QUARKUS_DATASOURCE_PASSWORD",
                "postgres");
    }

    @Override
    public boolean canCrash() {
        return true;
    }

    /** PostgreSQL's immediate stop: no session ends its work, nothing is written that was not, the log is played back at the start. */
    @Override
    public void crash() {
        try {
            long postmaster = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            new ProcessBuilder("kill", "-s", "QUIT", Long.toString(postmaster))
                    .start()
                    .waitFor();
            ProcessHandle.of(postmaster)
                    .ifPresent(process ->
                            process.onExit().orTimeout(30, TimeUnit.SECONDS).join());
            up = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void revive() {
        if (up) {
            return;
        }
        try {
            if (server != null) {
                server.close();
            }
            var log = ProcessBuilder.Redirect.appendTo(
                    data.resolveSibling("postgresql.log").toFile());
            // What is quick for ordinary tests would lose acknowledged work here.
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(LONGEST_START)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .start();
            up = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Connection open() throws SQLException {
        return server.getDatabase("postgres", database()).getConnection();
    }

    /** The database of this beginning stays in the cluster; the next one has another name. */
    @Override
    public void keep(Path folder) {
        keepsDatabase = true;
        keepsCluster = true;
        try {
            Files.writeString(folder, "The database %s of the cluster in %s.%n".formatted(database(), data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!keepsCluster) {
            Folders.delete(data);
        }
    }

    private String database() {
        return "life_" + beginnings;
    }

    private void run(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
