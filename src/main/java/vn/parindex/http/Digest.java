package vn.parindex.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short names for long things: the first 64 bits of SHA-256 as 16 hexadecimal digits. */
public final class Digest {

    private static final int LENGTH = 16;

    private Digest() {}

    /** The first 16 hex digits of its SHA-256: enough to tell states apart, nothing to prove anything with. */
    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
