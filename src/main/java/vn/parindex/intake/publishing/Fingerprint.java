package vn.parindex.intake.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one request from another: SHA-256, in hex, over what it carries. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(byte[] content, String mediaType, String query) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((mediaType + "\n" + query + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
