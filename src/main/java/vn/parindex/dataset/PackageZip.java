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
    private final PackageChecksum checksum = new PackageChecksum();

    public PackageZip(OutputStream sink) {
        zip = new ZipOutputStream(sink);
    }

    public void add(String name, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        content.writeTo(checksum.file(name, zip));
        zip.closeEntry();
    }

    /** Writes the end of the zip and leaves the sink open; the checksum is that of {@link DataPackage#checksum()}. */
    public String finish() throws IOException {
        zip.finish();
        return checksum.hex();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
