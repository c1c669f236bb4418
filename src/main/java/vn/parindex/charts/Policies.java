package vn.parindex.charts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a browser may do with charts and embeds: show them, and nothing else. */
final class Policies {

    /** No script, no further request; the one style sheet within is named by its digest. */
    static final String PICTURE =
            "default-src 'none'; style-src '" + digest(Paint.DARKENING) + "'; frame-ancestors 'none'; sandbox";

    private Policies() {}

    /** The digest by which a policy lets exactly this content pass. */
    static String digest(String content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
