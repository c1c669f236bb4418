package vn.parindex.traffic;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Where an answer is written. Writing never waits: what is written fills pieces, which a {@link Delivery} sends as the reader takes them.
 * Who can be asked later asks {@link #isFull()} before computing more, and is called when there is room.
 *
 * <p>A small answer is sent whole, with its length; a larger one in pieces. An answer that is not closed is not whole, and nothing of it
 * that is not sent yet will be.
 */
public final class Outbox extends OutputStream {

    /** Whose lock guards all of it: what is written may be called off by whoever reads. */
    private final Delivery delivery;

    private final HttpServerResponse response;
    private final Runnable head;
    private final int whole;

    private byte[] open = new byte[1 << 10];
    private int filled;

    /**
     * @param head settles status and headers; run once, by who writes, before the first byte leaves
     * @param whole the length in bytes up to which an answer is sent whole
     */
    public Outbox(RoutingContext context, Runnable head, Unread unread, TempSpace files, int whole) {
        this.delivery = new Delivery(context, unread, files);
        this.response = context.response();
        this.head = head;
        this.whole = whole;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** @throws LeftException where nobody takes it any more */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        synchronized (delivery) {
            delivery.requireReader();
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
    }

    /** Small answers are many, so their buffers begin small. */
    private void grow() throws IOException {
        if (open.length < Portion.PIECE) {
            open = Arrays.copyOf(open, Math.min(Portion.PIECE, open.length * 4));
        } else {
            put();
            open = new byte[Portion.PIECE];
        }
    }

    /** Hands the piece on as far as it is filled. */
    private void put() throws IOException {
        if (filled == 0) {
            return;
        }
        var piece = filled == open.length ? open : Arrays.copyOf(open, filled);
        filled = 0;
        delivery.add(piece);
        if (!delivery.isBegun() && delivery.held() > whole) {
            begin();
        }
        if (delivery.isBegun()) {
            delivery.sendSoon();
        }
    }

    private void begin() {
        delivery.begin();
        head.run();
        if (!response.headers().contains("Content-Length")) {
            response.setChunked(true);
        }
    }

    /** Hands on what there is, so that the answer is not sent whole any more. */
    @Override
    public void flush() throws IOException {
        synchronized (delivery) {
            if (!delivery.isWanted()) {
                return;
            }
            if (filled > 0) {
                put();
                open = new byte[Portion.PIECE];
            }
            if (!delivery.isBegun() && delivery.held() > 0) {
                begin();
                delivery.sendSoon();
            }
        }
    }

    /** The answer is whole. Returns at once, whatever is still to be sent. */
    @Override
    public void close() throws IOException {
        synchronized (delivery) {
            if (delivery.isWanted()) {
                put();
            }
            open = null;
            if (delivery.complete()) {
                sendRest();
            }
        }
    }

    private void sendRest() {
        if (delivery.isBegun()) {
            delivery.sendSoon();
        } else {
            delivery.begin();
            head.run();
            response.putHeader("Content-Length", String.valueOf(delivery.held()));
            delivery.sendAllSoon();
        }
    }

    /** Takes the answer back, as it cannot become whole: whether nothing of it is on its way. Otherwise it must be {@link #cut}. */
    public boolean withdraw() {
        return delivery.withdraw();
    }

    /** Whether so much waits for the reader that nothing more should be computed for now; never for one who has left. */
    public boolean isFull() {
        return delivery.isFull();
    }

    /** Runs the task once, on the event loop, when the reader has taken most of what waits or has left. */
    public void whenThereIsRoom(Runnable task) {
        delivery.whenThereIsRoom(task);
    }

    /** Ends the connection (in HTTP/2 the stream alone), so that a part is never taken for the whole. */
    public void cut() {
        delivery.cut();
    }
}
