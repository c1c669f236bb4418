package vn.parindex.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.parindex.traffic.TempFile;

/**
 * The body of a request, put into a file while it came.
 *
 * @param digest SHA-256 of it, in hex
 */
public record SpooledBody(Path file, String digest) {

    /** Puts the body into that file. */
    public static SpooledBody of(InputStream content, TempFile file) {
        var digest = sha256();
        try (var sink = file.sink();
                var read = new DigestInputStream(content, digest)) {
            read.transferTo(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpooledBody(file.path(), HexFormat.of().formatHex(digest.digest()));
    }

    /** Tells one request from another: SHA-256, in hex, over what it carries. */
    public String fingerprint(String mediaType, String query) {
        return IdempotentRequest.digest(mediaType + "\n" + query + "\n" + digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
