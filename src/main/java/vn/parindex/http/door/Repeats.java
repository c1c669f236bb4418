package vn.parindex.http.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Finds on one connection the heads that came before and may be answered before any parser sees them: each alone in what was read, and
 * only while nothing else is being answered, as answers come in the order of their requests. All of it happens on the event loop.
 */
public final class Repeats {

    private static final int LONGEST_HEAD = 2048;

    /** What is behind must see now and then that the connection is in use, or it would close it as idle. */
    private static final long SILENCE = TimeUnit.SECONDS.toNanos(2);

    private static volatile RepeatedHeads answers = (head, memory) -> null;

    /** What all connections together have not taken of such answers; above it they are given in the usual way, piece by piece. */
    private static final long MOST_UNSENT = 16 << 20;

    private static final AtomicLong UNSENT = new AtomicLong();

    /** How many heads went on, and how many of them are answered; that is counted from the first request on, or never. */
    private long passed;

    private long answered;
    private boolean counting;
    private long lastPassed;
    private byte[] last;

    /** Said once, when the service starts. */
    public static void by(RepeatedHeads kept) {
        answers = kept;
    }

    /**
     * The head of this request as it was read, where an answer to the same bytes may be given without reading them again. Called on the
     * event loop while the request is being answered.
     */
    public static Optional<byte[]> headOf(HttpServerRequest request) {
        return of(request)
                .filter(repeats -> repeats.counting && repeats.passed - repeats.answered == 1)
                .map(repeats -> repeats.last);
    }

    /** Counts from here on what is answered on the connection of this request, if it is the first one. */
    public static void watch(HttpServerRequest request) {
        of(request);
    }

    private static Optional<Repeats> of(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_1_1 || !(request.connection() instanceof ConnectionBase connection)) {
            return Optional.empty();
        }
        ChannelPipeline pipeline = connection.channel().pipeline();
        HeadGuard guard = pipeline.get(HeadGuard.class);
        if (guard == null) {
            return Optional.empty();
        }
        guard.repeats().count(pipeline);
        return Optional.of(guard.repeats());
    }

    private void count(ChannelPipeline pipeline) {
        ChannelHandlerContext encoder = counting || passed != 1 ? null : pipeline.context(HttpResponseEncoder.class);
        if (encoder != null) {
            counting = true;
            pipeline.addAfter(encoder.name(), "parindex-answered", new Answered());
        }
    }

    /** The answer to what was read, which is then not to go on; null where it must. */
    ByteBuf find(ChannelHandlerContext context, ByteBuf read) {
        if (!counting
                || passed != answered
                || !isHead(read)
                || !context.channel().isWritable()
                || UNSENT.get() > MOST_UNSENT
                || System.nanoTime() - lastPassed > SILENCE) {
            return null;
        }
        return answers.find(bytes(read), context.alloc());
    }

    /** Sends what was found; most connections take it at once. */
    static void send(ChannelHandlerContext context, ByteBuf answer) {
        int size = answer.readableBytes();
        ChannelFuture taken = context.writeAndFlush(answer);
        if (!taken.isDone()) {
            UNSENT.addAndGet(size);
            taken.addListener(done -> UNSENT.addAndGet(-size));
        }
    }

    /** Something was read that goes on, from the start of a head or not, and so many heads end in it. */
    void pass(ByteBuf read, boolean fromStart, long heads) {
        passed += heads;
        lastPassed = System.nanoTime();
        last = fromStart && heads == 1 && isHead(read) ? bytes(read) : null;
    }

    /** Whether it looks like one head of a read and nothing else; only such a head is ever learnt. */
    private static boolean isHead(ByteBuf read) {
        int length = read.readableBytes();
        int end = read.writerIndex();
        return length > 16
                && length <= LONGEST_HEAD
                && (read.getByte(read.readerIndex()) == 'G' || read.getByte(read.readerIndex()) == 'H')
                && read.getByte(end - 1) == '\n'
                && read.getByte(end - 2) == '\r'
                && read.getByte(end - 3) == '\n';
    }

    private static byte[] bytes(ByteBuf read) {
        byte[] bytes = new byte[read.readableBytes()];
        read.getBytes(read.readerIndex(), bytes);
        return bytes;
    }

    /** Sees where answers end. */
    private final class Answered extends ChannelOutboundHandlerAdapter {

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            // An interim answer is followed by the final one.
            boolean ends = message instanceof LastHttpContent
                    && !(message instanceof HttpResponse head && head.status().code() < 200);
            context.write(message, promise);
            if (ends) {
                answered++;
            }
        }
    }
}
