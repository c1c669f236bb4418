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
import java.io.OutputStream;
import java.util.Arrays;

/**
 * What is written of an answer and not yet taken by its reader. Writing never waits: as much as a connection takes at once is sent, and the rest
 * when the reader has taken what was sent before, on the event loop; meanwhile it waits in a {@link Backlog}. Who can be
 * asked later asks {@link #isFull()} before computing more, and is called when there is room.
 *
 * <p>A small answer is sent whole, with its length; a larger one in pieces. An answer that is not closed is not whole, and nothing of it
 * that is not sent yet will be.
 */
public final class Outbox extends OutputStream {

    private static final int PIECE = 16 << 10;
    /** Sent and not yet confirmed: what lies in the buffers of a connection. */
    private static final int ON_THE_WAY = 2 * PIECE;
    /** The length of an answer that leaves in one write while memory is not tight: each more costs a turn of the event loop. */
    private static final int AT_ONCE = 64 << 10;
    /** Waiting for the reader, above which nothing more should be computed. */
    private static final int FULL = 256 << 10;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context loop;
    private final Runnable head;
    private final Unread unread;
    private final Backlog backlog;
    private final int whole;
    private final long begun = System.nanoTime();

    private byte[] open = new byte[1 << 10];
    private int filled;
    private volatile int onTheWay;
    private boolean reading;
    private boolean committed;
    private boolean closed;
    private boolean ended;
    private volatile boolean left;
    private boolean full;
    private Runnable room;
    private volatile long moved = begun;
    private boolean sending;

    /**
     * @param head settles status and headers; run once, by who writes, before the first byte leaves
     * @param whole the length in bytes up to which an answer is sent whole
     */
    public Outbox(RoutingContext context, Runnable head, Unread unread, TempSpace files, int whole) {
        this.request = context.request();
        this.response = context.response();
        this.loop = ((HttpServerRequestInternal) request).context();
        this.head = head;
        this.unread = unread;
        this.backlog = new Backlog(unread, files);
        this.whole = whole;
        unread.begin(this);
        // Not at once: whoever tells it may hold the lock of the connection, which who writes may wait for while
        // holding this one's.
        context.addEndHandler(end -> loop.runOnContext(now -> leave()));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** @throws LeftException where nobody takes it any more */
    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (left || response.closed()) {
            throw new LeftException();
        }
        if (closed) {
            throw new IOException("the answer is closed");
        }
        int at = offset;
        while (at < offset + length) {
            if (filled == open.length) {
                grow();
            }
            int size = Math.min(offset + length - at, open.length - filled);
            System.arraycopy(bytes, at, open, filled, size);
            filled += size;
            at += size;
        }
    }

    /** Small answers are many, so their buffers begin small. */
    private void grow() throws IOException {
        if (open.length < PIECE) {
            open = Arrays.copyOf(open, Math.min(PIECE, open.length * 4));
        } else {
            put();
            open = new byte[PIECE];
        }
    }

    /** Puts what is written into the row of what is to be sent. */
    private void put() throws IOException {
        if (filled == 0) {
            return;
        }
        var piece = filled == open.length ? open : Arrays.copyOf(open, filled);
        filled = 0;
        backlog.add(piece, committed);
        if (!committed && backlog.held() > whole) {
            commit();
        }
        if (committed) {
            sendSoon();
        }
    }

    private void commit() {
        committed = true;
        head.run();
        if (!response.headers().contains("Content-Length")) {
            response.setChunked(true);
        }
    }

    /** Hands on what there is, so that the answer is not sent whole any more. */
    @Override
    public synchronized void flush() throws IOException {
        if (closed || left) {
            return;
        }
        if (filled > 0) {
            put();
            open = new byte[PIECE];
        }
        if (!committed && backlog.held() > 0) {
            commit();
            sendSoon();
        }
    }

    /** The answer is whole. Returns at once, whatever is still to be sent. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        if (!left) {
            put();
        }
        closed = true;
        open = null;
        if (left || response.ended() || response.closed()) {
            forget();
            return;
        }
        if (!committed) {
            committed = true;
            head.run();
            response.putHeader("Content-Length", String.valueOf(backlog.held()));
            if (backlog.held() <= AT_ONCE && !unread.isTight()) {
                sendSoon(this::sendWhole);
                return;
            }
        }
        sendSoon();
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

    /** Takes the answer back, as it cannot become whole: whether nothing of it is on its way. Otherwise it must be {@link #cut}. */
    public synchronized boolean withdraw() {
        if (!committed) {
            closed = true;
            ended = true;
            forget();
        }
        return !committed;
    }

    /** Whether so much waits for the reader that nothing more should be computed for now; never for one who has left. */
    public synchronized boolean isFull() {
        return committed && waiting() >= FULL && !left && !response.closed();
    }

    /** Bytes that the reader has not taken yet, wherever they are. */
    private long waiting() {
        return backlog.size() + onTheWay;
    }

    /** Runs the task once, on the event loop, when the reader has taken most of what waits or has left. */
    public synchronized void whenThereIsRoom(Runnable task) {
        room = task;
        if (!isFull()) {
            loop.runOnContext(now -> taken(0));
        }
    }

    private void sendSoon() {
        sendSoon(this::send);
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

    /** Sends as much as the connection takes now; on the event loop. */
    private void send() {
        while (!left && !ended && onTheWay < ON_THE_WAY && backlog.hasPiece()) {
            var piece = backlog.poll();
            onTheWay += piece.length;
            ended = closed && !backlog.hasPiece() && !backlog.isSpilled();
            send(Buffer.buffer(piece), piece.length);
        }
        if (left || ended || onTheWay >= ON_THE_WAY) {
            return;
        }
        if (backlog.isSpilled()) {
            readOn();
        } else if (closed) {
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
        var from = backlog.reading(PIECE);
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

    /** Ends the connection (in HTTP/2 the stream alone), so that a part is never taken for the whole. */
    public void cut() {
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
        return now - begun;
    }
}
