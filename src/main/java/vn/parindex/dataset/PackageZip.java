package vn.parindex.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is the same, byte for byte, for the same files in the same order. */
public final class PackageZip implements Closeable {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** Writes the content of one file. */
    public interface Content {
        void writeTo(OutputStream sink) throws IOException;
    }

    private final ZipOutputStream zip;

    public PackageZip(OutputStream sink) {
        zip = new ZipOutputStream(sink);
    }

    public void add(String name, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Writes the end of the zip and leaves the sink open. */
    public void finish() throws IOException {
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
