package vn.parindex.rows;

import java.security.SecureRandom;

/**
 * SipHash-2-4 with 128 bits (Aumasson and Bernstein, 2012) of texts, whose letters count as the bytes of UTF-16, the lower first. Who does not
 * know the key, which is rolled, finds no two texts with one hash; for that it costs a fraction of SHA-256.
 */
final class SipHash {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LETTERS = 4;

    private final long key0;
    private final long key1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long word;
    private int length;
    private long first;
    private long second;

    /** With a key of its own. */
    SipHash() {
        this(RANDOM.nextLong(), RANDOM.nextLong());
    }

    SipHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
        begin();
    }

    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    void add(char letter) {
        word |= (long) letter << 16 * (length % LETTERS);
        length++;
        if (length % LETTERS == 0) {
            take(word);
            word = 0;
        }
    }

    /** Hashes what was added, and begins anew. */
    void finish() {
        take((long) (2 * length) << 56 | word);
        v2 ^= 0xee;
        rounds(4);
        first = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        second = v0 ^ v1 ^ v2 ^ v3;
        begin();
    }

    /** The first 64 bits of what was finished last. */
    long first() {
        return first;
    }

    /** The other 64 bits. */
    long second() {
        return second;
    }

    private void begin() {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
        word = 0;
        length = 0;
    }

    private void take(long eight) {
        v3 ^= eight;
        rounds(2);
        v0 ^= eight;
    }

    private void rounds(int many) {
        long a = v0;
        long b = v1;
        long c = v2;
        long d = v3;
        for (int i = 0; i < many; i++) {
            a += b;
            b = Long.rotateLeft(b, 13) ^ a;
            a = Long.rotateLeft(a, 32);
            c += d;
            d = Long.rotateLeft(d, 16) ^ c;
            a += d;
            d = Long.rotateLeft(d, 21) ^ a;
            c += b;
            b = Long.rotateLeft(b, 17) ^ c;
            c = Long.rotateLeft(c, 32);
        }
        v0 = a;
        v1 = b;
        v2 = c;
        v3 = d;
    }
}
