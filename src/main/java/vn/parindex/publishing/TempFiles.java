package vn.parindex.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.parindex.traffic.TempFile;
import vn.parindex.traffic.TempSpace;

/** Files that are gone when the work that needed them is done, however it ended. */
public final class TempFiles implements AutoCloseable {

    private final TempSpace space;
    private final List<TempFile> files = new ArrayList<>();

    /** Files that count in this space. */
    public TempFiles(TempSpace space) {
        this.space = space;
    }

    /** A file that counts as large as what is appended to it. */
    public TempFile create() {
        try {
            var file = space.create();
            files.add(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of a file that somebody else writes. */
    public Path path() {
        return create().path();
    }

    @Override
    public void close() {
        files.forEach(TempFile::close);
    }
}
