package vn.parindex.traffic;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.AttributeKey;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection: what is being answered on it, and since when it does nothing. */
public final class Guest {

    /** Requests that were sent ahead, of HTTP/1.1; who sends more is not read until the first are answered. */
    private static final long MOST_AHEAD = 16;

    private static final AttributeKey<Guest> KEY = AttributeKey.valueOf(Guest.class, "guest");

    private final Channel channel;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile long since = System.nanoTime();
    private volatile long headSince;
    private volatile long answered;
    private volatile long heads;
    private boolean held;
    /** What the connection had not taken when it was last looked at, and since when it has been the same. */
    private long pending;

    private long pendingSince;

    Guest(Channel channel) {
        this.channel = channel;
        channel.attr(KEY).set(this);
    }

    /** The one on this channel; empty where it came in by another way than the usual transport. */
    public static Optional<Guest> at(Channel channel) {
        return Optional.ofNullable(channel.attr(KEY).get());
    }

    /** A request is to be answered. */
    public void ask() {
        requests.incrementAndGet();
    }

    /** It asked and was answered at once, before anybody counted it. */
    public void use() {
        since = System.nanoTime();
    }

    /** A request is answered, or its client has left; on the event loop. */
    public void answer() {
        since = System.nanoTime();
        // An answer that is computed for many comes by twice.
        answered = Math.min(answered + 1, heads);
        requests.decrementAndGet();
        if (held && heads - answered <= MOST_AHEAD / 2) {
            held = false;
            channel.config().setAutoRead(true);
        }
    }

    /**
     * Bytes came; on the event loop.
     *
     * @param whole how many heads of HTTP/1.1 have come so far
     * @param within whether another one has begun
     */
    public void read(long whole, boolean within) {
        heads = whole;
        if (!within) {
            headSince = 0;
        } else if (headSince == 0) {
            headSince = System.nanoTime();
        }
        if (!held && heads - answered > MOST_AHEAD) {
            held = true;
            channel.config().setAutoRead(false);
        }
    }

    boolean isBusy() {
        return requests.get() > 0;
    }

    /** Nanoseconds since the last answer, or since it came. */
    long idle(long now) {
        return now - since;
    }

    /** Nanoseconds since a head began that has not ended; 0 where none has. */
    long heading(long now) {
        long begun = headSince;
        return begun == 0 ? 0 : now - begun;
    }

    /** Nanoseconds for which the other end has taken nothing of what lies there for it; 0 where nothing does. Asked by one thread. */
    long stuck(long now) {
        ChannelOutboundBuffer unsent = channel.unsafe().outboundBuffer();
        long size = unsent == null ? 0 : unsent.totalPendingWriteBytes();
        if (size != pending) {
            pending = size;
            pendingSince = now;
        }
        return size == 0 ? 0 : now - pendingSince;
    }

    void close() {
        channel.close();
    }
}
