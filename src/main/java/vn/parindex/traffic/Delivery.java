package vn.parindex.traffic;

import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;

/**
 * Sends the pieces of one answer: as much as a connection takes at once, and the rest when the reader has taken what was sent before, on
 * the event loop; meanwhile it waits in a {@link Backlog}. Guarded by its own lock, which {@link Outbox} holds while it writes.
 */
final class Delivery {

    /** Sent and not yet confirmed: what lies in the buffers of a connection. */
    private static final int ON_THE_WAY = 2 * Portion.PIECE;
    /** Waiting for the reader, above which nothing more should be computed. */
    private static final int FULL = 256 << 10;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context loop;
    private final Unread unread;
    private final Backlog backlog;
    private final long opened = System.nanoTime();

    private boolean begun;
    private boolean complete;
    /** Whether the last of it was handed to the connection. */
    private boolean ended;

    private volatile boolean left;
    private volatile int onTheWay;
    private volatile long moved = opened;
    private boolean sending;
    private boolean reading;
    private Runnable room;

    Delivery(RoutingContext context, Unread unread, TempSpace files) {
        this.request = context.request();
        this.response = context.response();
        this.loop = ((HttpServerRequestInternal) request).context();
        this.unread = unread;
        this.backlog = new Backlog(unread, files);
        unread.begin(this);
        // Not at once: whoever tells it may hold the lock of the connection, which who writes may wait for while
        // holding this one's.
        context.addEndHandler(end -> loop.runOnContext(now -> leave()));
    }

    /** @throws LeftException where nobody takes it any more */
    void requireReader() throws IOException {
        if (left || response.closed()) {
            throw new LeftException();
        }
        if (complete) {
            throw new IOException("the answer is closed");
        }
    }

    /** Whether more may come, and somebody takes it. */
    boolean isWanted() {
        return !complete && !left;
    }

    /** Whether its head is settled, so that pieces may leave. */
    boolean isBegun() {
        return begun;
    }

    void begin() {
        begun = true;
    }

    /** Puts a piece behind all others; before it is begun they stay in memory. */
    void add(byte[] piece) throws IOException {
        backlog.add(piece, begun);
    }

    /** Nothing comes after what is there: whether that is news, and somebody takes it still. */
    boolean complete() {
        if (complete) {
            return false;
        }
        complete = true;
        boolean over = left || response.ended() || response.closed();
        if (over) {
            forget();
        }
        return !over;
    }

    void sendSoon() {
        sendSoon(this::send);
    }

    /** As one buffer where it fits into a turn and memory is not tight. */
    void sendAllSoon() {
        sendSoon(backlog.held() <= Portion.TURN && !unread.isTight() ? this::sendWhole : this::send);
    }

    /** Takes it back as long as it is not begun; whether it was not. */
    synchronized boolean withdraw() {
        if (!begun) {
            complete = true;
            ended = true;
            forget();
        }
        return !begun;
    }

    synchronized boolean isFull() {
        return begun && waiting() >= FULL && !left && !response.closed();
    }

    /** Bytes that the reader has not taken yet, wherever they are. */
    private long waiting() {
        return backlog.size() + onTheWay;
    }

    synchronized void whenThereIsRoom(Runnable task) {
        room = task;
        if (!isFull()) {
            loop.runOnContext(now -> taken(0));
        }
    }

    private void sendSoon(Runnable send) {
        if (!sending) {
            sending = true;
            loop.runOnContext(now -> {
                synchronized (this) {
                    sending = false;
                    send.run();
                }
            });
        }
    }

    /** All pieces as one buffer, none of them copied. */
    private void sendWhole() {
        if (left || ended) {
            return;
        }
        int size = backlog.held();
        var all = Buffer.buffer(Unpooled.wrappedBuffer(backlog.pollAll()));
        onTheWay += size;
        ended = true;
        send(all, size);
    }

    /** Sends as much as the connection takes now; on the event loop. */
    private void send() {
        while (!left && !ended && onTheWay < ON_THE_WAY && backlog.hasPiece()) {
            var piece = backlog.poll();
            onTheWay += piece.length;
            ended = complete && !backlog.hasPiece() && !backlog.isSpilled();
            send(Buffer.buffer(piece), piece.length);
        }
        if (left || ended || onTheWay >= ON_THE_WAY) {
            return;
        }
        if (backlog.isSpilled()) {
            readOn();
        } else if (complete) {
            ended = true;
            response.end();
            unread.end(this);
        }
    }

    private void send(Buffer piece, int size) {
        try {
            var sent = ended ? response.end(piece) : response.write(piece);
            sent.onComplete(done -> loop.runOnContext(now -> taken(size)));
        } catch (IllegalStateException e) {
            // The connection ended just now.
            taken(size);
            leave();
        }
    }

    private void taken(int bytes) {
        Runnable next = null;
        synchronized (this) {
            onTheWay -= bytes;
            unread.hold(-bytes);
            moved = System.nanoTime();
            send();
            if (room != null && (waiting() <= FULL / 2 || left)) {
                next = room;
                room = null;
            }
            if (ended && onTheWay == 0) {
                unread.end(this);
            }
        }
        if (next != null) {
            next.run();
        }
    }

    /** Takes the next piece out of the file, on another thread than the event loop. */
    private void readOn() {
        if (reading) {
            return;
        }
        reading = true;
        var from = backlog.reading(Portion.PIECE);
        loop.executeBlocking(from::next, false).onComplete(read -> {
            synchronized (this) {
                reading = false;
                if (left || ended) {
                    return;
                }
                if (read.failed()) {
                    cut();
                    return;
                }
                backlog.takeBack(read.result());
                send();
            }
        });
    }

    /** Ends the connection (in HTTP/2 the stream alone). */
    void cut() {
        loop.runOnContext(now -> {
            if (request.version() == HttpVersion.HTTP_2) {
                response.reset();
            } else {
                // Who takes the answer in for others must hear of it too, and hears nothing of connections.
                request.connection().close().onComplete(closed -> response.reset());
            }
            leave();
        });
    }

    private void leave() {
        Runnable next;
        synchronized (this) {
            if (left) {
                return;
            }
            left = true;
            forget();
            next = room;
            room = null;
        }
        if (next != null) {
            next.run();
        }
    }

    private void forget() {
        backlog.clear();
        unread.end(this);
    }

    /** Bytes in memory. */
    int held() {
        return backlog.held() + onTheWay;
    }

    /** Nanoseconds since the reader last took something, while there is something to take. */
    long rest(long now) {
        return onTheWay > 0 ? now - moved : 0;
    }

    long age(long now) {
        return now - opened;
    }
}
