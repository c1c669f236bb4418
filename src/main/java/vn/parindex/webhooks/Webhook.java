package vn.parindex.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A receiver, as it is stored.
 *
 * @param reason why it was set aside; null otherwise
 * @param secret sealed
 * @param former the secret before, sealed, which goes on signing until then; null for none
 * @param attempts how often the message that is next failed so far
 * @param dueAt when it is tried next, if anything waits
 * @param waiting how many messages wait
 */
record Webhook(
        String id,
        Instant createdAt,
        String createdBy,
        String address,
        String description,
        WebhookFilter filter,
        Status status,
        String reason,
        String secret,
        String former,
        Instant formerUntil,
        int attempts,
        Instant dueAt,
        long waiting) {

    /** Messages are kept for all of them, and told to the active ones. */
    enum Status {
        ACTIVE,
        /** By an admin. */
        PAUSED,
        /** By the service, as it could not be told anything for so long, or said that it wants nothing more. */
        DISABLED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What of the address may be told in logs: paths hold secrets of receivers. */
    String host() {
        return Optional.ofNullable(URI.create(address).getHost()).orElse("?");
    }
}
