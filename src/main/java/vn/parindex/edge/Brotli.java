package vn.parindex.edge;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The encoder that the platform brings along; it is native, so that there are machines without it, which are sent gzip. */
final class Brotli {

    /** As small as gzip at its best, in the time of gzip at its usual. */
    private static final int QUALITY = 6;

    private Brotli() {}

    static boolean isThere() {
        return Brotli4jLoader.isAvailable();
    }

    static byte[] compressed(byte[] content) {
        try {
            return Encoder.compress(content, new Encoder.Parameters().setQuality(QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
