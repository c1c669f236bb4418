package vn.parindex.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets as they are stored: sealed by the key of the installation (AES-256 in GCM, bound to whom they belong to), so that a copy of the database
 * alone signs nothing; without a key as they are.
 */
@ApplicationScoped
class Vault {

    private static final String SEALED = "gcm1:";
    private static final int SALT = 12;
    private static final int TAG = 128;
    private static final int SHORTEST_KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<SecretKeySpec> key;

    /**
     * @throws IllegalArgumentException where the key is too short to be one
     */
    Vault(WebhooksConfig config) {
        this.key = config.key().map(Vault::key);
    }

    private static SecretKeySpec key(String text) {
        if (text.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "parindex.webhooks.key must have at least " + SHORTEST_KEY + " characters, best by chance");
        }
        try {
            // Long and by chance, so that a slow hash would add nothing.
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new SecretKeySpec(digest, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param owner whose it is; it opens for nobody else */
    String seal(String secret, String owner) {
        if (key.isEmpty()) {
            return secret;
        }
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        var sealed = run(Cipher.ENCRYPT_MODE, salt, owner, secret.getBytes(StandardCharsets.UTF_8));
        return SEALED
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(SALT + sealed.length)
                                .put(salt)
                                .put(sealed)
                                .array());
    }

    /**
     * The secret again.
     *
     * @throws IllegalStateException where it was sealed by another key, or for somebody else
     */
    String open(String stored, String owner) {
        if (!stored.startsWith(SEALED)) {
            return stored;
        }
        if (key.isEmpty()) {
            throw new IllegalStateException(
                    "the secret of " + owner + " is sealed, and parindex.webhooks.key is not set");
        }
        var bytes = Base64.getDecoder().decode(stored.substring(SEALED.length()));
        var salt = new byte[SALT];
        var sealed = new byte[bytes.length - SALT];
        ByteBuffer.wrap(bytes).get(salt).get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, salt, owner, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] salt, String owner, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.orElseThrow(), new GCMParameterSpec(TAG, salt));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the secret of " + owner + " was sealed by another parindex.webhooks.key; rotate it", e);
        }
    }
}
