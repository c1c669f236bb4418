package vn.parindex.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;

/**
 * A request that is carried out once, however often it comes (draft-ietf-httpapi-idempotency-key-header): the same key with the
 * same request gets the same answer, with another request a 422, and a 409 while the first is still being dealt with.
 *
 * @param key what the caller made up; null where none was sent, and the request is carried out each time
 * @param fingerprint tells one request from another: SHA-256, in hex, over what it asks for
 */
public record IdempotentRequest(String key, String fingerprint) {

    public static final String HEADER = "Idempotency-Key";

    public static final String DESCRIPTION =
            "A key that you make up, such as a UUID: the same key with the same request is carried out once and answered alike; with"
                    + " another request it is a 422, and a 409 while the first one is still being dealt with";

    private static final int LONGEST_KEY = 200;

    /**
     * Reads the key of a request without a body; one that is no key is a fault.
     *
     * @param rawQuery what is asked beside the path, as it was sent
     */
    static IdempotentRequest of(String header, String operation, String release, String rawQuery, Reading reading) {
        return new IdempotentRequest(key(header, reading), digest(operation + "\n" + release + "\n" + rawQuery));
    }

    /** The key itself, without the quotes of a structured field; null where none was sent. */
    public static String key(String header, Reading reading) {
        if (header == null) {
            return null;
        }
        var key = header.strip();
        if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            reading.fault(Fault.header(
                    HEADER,
                    header,
                    "length",
                    "Khóa phải có từ 1 đến " + LONGEST_KEY + " ký tự.",
                    "A key has 1 to " + LONGEST_KEY + " characters."));
        }
        return key;
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
