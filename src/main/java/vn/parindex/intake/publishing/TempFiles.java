package vn.parindex.intake.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files that are gone when the work that needed them is done, however it ended. */
final class TempFiles implements AutoCloseable {

    private final List<Path> files = new ArrayList<>();

    Path create(String suffix) {
        try {
            var file = Files.createTempFile("parindex-", suffix);
            files.add(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file with these bytes. */
    Path create(String suffix, byte[] content) {
        try {
            return Files.write(create(suffix), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        for (var file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
