package vn.parindex.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** An H2 file, which is in the service's own process and dies with it. */
final class H2Store implements Store {

    private final Path data;

    H2Store(Path scratch) {
        this.data = scratch.resolve("data").toAbsolutePath();
    }

    @Override
    public Path service() {
        return Path.of("target/quarkus-app");
    }

    @Override
    public void empty() {
        Folders.delete(data);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("PARINDEX_DATA_DIRECTORY", data.toString());
    }

    @Override
    public boolean canCrash() {
        return false;
    }

    @Override
    public void crash() {
        throw new UnsupportedOperationException("the database is no process of its own");
    }

    @Override
    public void revive() {
        // It comes up with the service.
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data.resolve("parindex"));
    }

    @Override
    public void keep(Path folder) {
        try {
            Files.move(data, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        empty();
    }
}
