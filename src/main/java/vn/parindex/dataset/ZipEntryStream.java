package vn.parindex.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;

/** One entry of a zip that closes the zip with itself. */
public final class ZipEntryStream extends FilterInputStream {

    private final ZipFile zip;

    public ZipEntryStream(ZipFile zip, InputStream entry) {
        super(entry);
        this.zip = zip;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
