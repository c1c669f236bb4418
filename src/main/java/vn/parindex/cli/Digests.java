package vn.parindex.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** SHA-256, of files and as the service states it. */
final class Digests {

    /** RFC 9530: {@code sha-256=:base64:}, one member among others. */
    private static final Pattern STATED = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]+):");

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What the digest comes to after the bytes of the file. */
    static byte[] of(Path file, MessageDigest digest) throws IOException {
        try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            Files.copy(file, sink);
        }
        return digest.digest();
    }

    /** In hex, of a file. */
    static String hex(Path file) throws IOException {
        return HexFormat.of().formatHex(of(file, sha256()));
    }

    /** In hex, what a {@code Repr-Digest} states; empty where it states no SHA-256. */
    static Optional<String> findStated(String reprDigest) {
        var found = STATED.matcher(reprDigest);
        try {
            return found.find()
                    ? Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
