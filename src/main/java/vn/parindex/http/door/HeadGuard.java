package vn.parindex.http.door;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.arc.Arc;
import io.vertx.core.MultiMap;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.parindex.http.Lang;
import vn.parindex.http.failure.ProblemWriter;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.request.Exchange;
import vn.parindex.traffic.Guest;

/**
 * Stands before the server's own parser, which forgives a folded header and answers what it cannot read with nothing: such a request is
 * answered by a problem, and the connection is closed. What came before, byte for byte, is answered here ({@link RepeatedHeads}).
 */
final class HeadGuard extends ChannelDuplexHandler {

    private static final Logger LOG = Logger.getLogger(HeadGuard.class);

    private final Framing framing = new Framing();
    private final Repeats repeats = new Repeats();
    /** How many requests had come when an answer was last written. */
    private long answered;

    private boolean closing;

    Repeats repeats() {
        return repeats;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (closing) {
            ReferenceCountUtil.release(message);
            return;
        }
        var broken = Optional.<ProblemException>empty();
        if (message instanceof ByteBuf bytes) {
            boolean atStart = framing.isAtStart();
            ByteBuf answer = atStart ? repeats.find(context, bytes) : null;
            if (answer != null) {
                bytes.release();
                Repeats.send(context, answer);
                Guest.at(context.channel()).ifPresent(Guest::use);
                return;
            }
            long before = framing.heads();
            broken = framing.read(bytes);
            repeats.pass(bytes, atStart, framing.heads() - before);
        }
        Guest.at(context.channel()).ifPresent(guest -> guest.read(framing.heads(), framing.isWithinHead()));
        if (broken.isEmpty()) {
            context.fireChannelRead(message);
            return;
        }
        ReferenceCountUtil.release(message);
        closing = true;
        LOG.debugf(
                "A request was refused before it was parsed: %s", broken.get().getMessage());
        long begun = framing.heads() - (framing.isWithinBody() ? 1 : 0);
        if (answered < begun || answered == framing.heads() && framing.isWithinBody()) {
            // What is still to be answered comes first, and the other end could not tell which answer is whose.
            context.close();
        } else {
            context.writeAndFlush(answer(broken.get(), framing.head().exchange()))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (closing) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        answered = framing.heads();
        context.write(message, promise);
    }

    private static ByteBuf answer(ProblemException problem, Exchange exchange) {
        var writer = Arc.container().instance(ProblemWriter.class).get();
        byte[] body = writer.body(problem, exchange);
        var headers = MultiMap.caseInsensitiveMultiMap();
        writer.headers(problem, exchange).forEach(headers::set);
        headers.set(Exchange.REQUEST_ID, exchange.requestId())
                .set("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)))
                .set("Content-Length", String.valueOf(body.length))
                .set("Connection", "close");
        if (exchange.isRead()) {
            headers.set("Access-Control-Allow-Origin", "*");
        }
        Precautions.complete(problem.type().status(), exchange.path(), headers);
        var head = new StringBuilder("HTTP/1.1 " + problem.type().status() + " "
                + problem.type().title().in(Lang.EN) + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return Unpooled.wrappedBuffer((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1), body);
    }
}
