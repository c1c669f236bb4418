package vn.parindex.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over name and content of each file of a package, taken while the files are copied in the order of their names. */
final class PackageChecksum {

    private final MessageDigest digest;

    PackageChecksum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Where the content of the next file goes, on its way to the sink. */
    OutputStream file(String name, OutputStream sink) throws IOException {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        return new DigestOutputStream(sink, digest);
    }

    /** The checksum, once. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
