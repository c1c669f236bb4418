package vn.parindex.feeds;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import vn.parindex.release.Release;

/**
 * The ids of feeds and entries (RFC 4287, 4.2.6): made of what never changes, so that they outlive a move to another address, and every instance
 * tells the same.
 */
final class FeedIds {

    private FeedIds() {}

    /** @param feed its path without suffix and query, and the population where it is of one */
    static String ofFeed(String feed) {
        return urn("parindex feed " + feed);
    }

    /** Of what a published release means for the readers of one feed. */
    static String ofEntry(String feed, Release release) {
        return urn("parindex feed " + feed + " release " + release.id() + " " + release.publishedAt());
    }

    private static String urn(String name) {
        return "urn:uuid:" + named(name);
    }

    /** A UUID of version 5 (RFC 9562, 5.5), in the name space of URLs, of a name that is none but cannot be one either. */
    static UUID named(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(0x6ba7b8119dad11d1L)
                    .putLong(0x80b400c04fd430c8L)
                    .array());
            var hash = Arrays.copyOf(digest.digest(name.getBytes(StandardCharsets.UTF_8)), 16);
            hash[6] = (byte) (hash[6] & 0x0f | 0x50);
            hash[8] = (byte) (hash[8] & 0x3f | 0x80);
            var bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
