package vn.parindex.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A prepared answer: its bytes as they are and, where that is shorter, compressed once for all; the tag follows from them. */
record Asset(String mediaType, byte[] plain, byte[] gzip, String tag) {

    static Asset of(String mediaType, byte[] content) {
        byte[] compressed = compress(content);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        String tag = Long.toHexString(checksum.getValue()) + "-" + Integer.toHexString(content.length);
        return new Asset(mediaType, content, compressed.length < content.length ? compressed : content, tag);
    }

    boolean compresses() {
        return gzip != plain;
    }

    private static byte[] compress(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new Best(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The stream takes its level only from within. */
    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
