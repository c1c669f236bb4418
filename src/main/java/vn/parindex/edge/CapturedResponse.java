package vn.parindex.edge;

import io.netty.buffer.ByteBuf;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.util.function.BiConsumer;

/**
 * Takes an answer in instead of sending it, until it is whole, or it shows that it is nothing to keep: then it goes on to whoever asked
 * first as if it had never been taken in, or, where they asked for less than all of it, to nobody.
 */
final class CapturedResponse extends DeferredResponse {

    /** Decides about the answer once its head is complete. */
    interface Decision {

        Judge.Verdict of(int status, MultiMap headers);
    }

    private enum State {
        TAKING,
        /** All that is written goes to the one who asked first. */
        HANDED_ON,
        OVER
    }

    private final boolean firstTakesAll;
    private final int largest;
    private final Decision decision;
    private final BiConsumer<Judge.Verdict, Computation.Outcome> told;
    private final BiConsumer<MultiMap, byte[]> whole;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private volatile State state = State.TAKING;

    /**
     * @param firstTakesAll whether the one who asked first is to be told all of the answer, as it comes
     * @param largest how many bytes are taken in at most
     * @param told called once where the answer is nothing to keep
     * @param whole called once with what is to be kept
     */
    CapturedResponse(
            HttpServerResponse first,
            boolean firstTakesAll,
            int largest,
            Decision decision,
            BiConsumer<Judge.Verdict, Computation.Outcome> told,
            BiConsumer<MultiMap, byte[]> whole) {
        super(first);
        this.firstTakesAll = firstTakesAll;
        this.largest = largest;
        this.decision = decision;
        this.told = told;
        this.whole = whole;
    }

    @Override
    boolean isHandedOn() {
        return state == State.HANDED_ON;
    }

    /** With the first byte, or the end, it shows whether the answer is to be kept. */
    private void decide() {
        if (completeHead()) {
            Judge.Verdict verdict = decision.of(getStatusCode(), headers());
            if (verdict != Judge.Verdict.KEEP) {
                handOn(verdict);
            }
        }
    }

    private void handOn(Judge.Verdict verdict) {
        if (!firstTakesAll && verdict != Judge.Verdict.HELD) {
            state = State.OVER;
            told.accept(verdict, Computation.Outcome.UNTOLD);
            return;
        }
        handOnHead();
        state = State.HANDED_ON;
        told.accept(verdict, verdict == Judge.Verdict.HELD ? Computation.Outcome.HELD : Computation.Outcome.TOLD);
    }

    /** What was taken in, and goes on after all. */
    private Buffer taken() {
        Buffer taken = Buffer.buffer(body.toByteArray());
        body.reset();
        return taken;
    }

    @Override
    Future<Void> take(Buffer chunk) {
        decide();
        if (isHandedOn()) {
            return first.write(chunk);
        }
        if (state == State.OVER) {
            release(chunk);
            return Future.failedFuture("nobody takes this answer");
        }
        takeIn(chunk);
        if (body.size() <= largest) {
            return Future.succeededFuture();
        }
        handOn(Judge.Verdict.PASS_ALWAYS);
        return isHandedOn() ? first.write(taken()) : Future.succeededFuture();
    }

    /** Whoever writes gives the bytes away, pooled ones too. */
    private void takeIn(Buffer chunk) {
        ByteBuf bytes = chunk.getByteBuf();
        try {
            byte[] copy = new byte[bytes.readableBytes()];
            bytes.getBytes(bytes.readerIndex(), copy);
            body.writeBytes(copy);
        } finally {
            ReferenceCountUtil.release(bytes);
        }
    }

    private static void release(Buffer chunk) {
        ReferenceCountUtil.release(chunk.getByteBuf());
    }

    @Override
    Future<Void> finish(Buffer last) {
        decide();
        if (isHandedOn()) {
            return (last == null ? first.end() : first.end(last)).onComplete(done -> tellEnd());
        }
        if (last != null && state == State.TAKING) {
            takeIn(last);
            if (body.size() > largest) {
                handOn(Judge.Verdict.PASS_ALWAYS);
                return isHandedOn() ? first.end(taken()).onComplete(done -> tellEnd()) : Future.succeededFuture();
            }
        }
        if (state == State.TAKING) {
            state = State.OVER;
            if (first.closed()) {
                // Whoever broke the answer off closes the connection and ends it: what came so far may not be all.
                told.accept(Judge.Verdict.PASS, Computation.Outcome.FAILED);
            } else {
                whole.accept(headers(), body.toByteArray());
            }
        }
        tellEnd();
        return Future.succeededFuture();
    }

    private boolean breakOff() {
        boolean taking = state == State.TAKING;
        state = State.OVER;
        if (taking) {
            told.accept(Judge.Verdict.PASS, Computation.Outcome.FAILED);
        }
        return taking;
    }

    /** A file is no answer of a state of the data. */
    @Override
    public Future<Void> sendFile(String file, long offset, long length) {
        closeHead();
        handOn(Judge.Verdict.PASS_ALWAYS);
        return isHandedOn() ? first.sendFile(file, offset, length) : Future.failedFuture("nobody takes this file");
    }

    @Override
    public Future<Void> sendFile(String file) {
        return sendFile(file, 0, Long.MAX_VALUE);
    }

    @Override
    public boolean reset() {
        return !breakOff() && first.reset();
    }

    @Override
    public boolean reset(long code) {
        return !breakOff() && first.reset(code);
    }

    @Override
    public void close() {
        breakOff();
        super.close();
    }

    @Override
    public boolean ended() {
        return isHandedOn() ? first.ended() : state == State.OVER;
    }

    @Override
    public boolean closed() {
        return first.closed() || state == State.OVER;
    }

    @Override
    public long bytesWritten() {
        return isHandedOn() ? first.bytesWritten() : body.size();
    }
}
