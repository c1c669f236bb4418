package vn.parindex.edge;

import io.netty.buffer.Unpooled;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.util.OptionalLong;
import vn.parindex.http.answer.Coding;
import vn.parindex.http.caching.HttpDate;
import vn.parindex.http.request.RequestId;
import vn.parindex.traffic.Portion;

/** Answers a request with what is kept: all of it, its head alone, or that it has not changed. */
final class KeptReply {

    private static final byte[] NOTHING = {};

    private KeptReply() {}

    /** Called on the event loop of the request; {@code made} is told where the answer got a coding that it had not before. */
    static void send(
            HttpServerRequest request, KeptAnswer kept, KeptForm asked, OptionalLong age, Vertx vertx, Runnable made) {
        HttpServerResponse response = request.response();
        // In HTTP/2 the server compresses whatever is called gzip, once more where it is so already, and what is called
        // nothing itself.
        KeptForm form = asked == KeptForm.GZIP && request.version() == HttpVersion.HTTP_2 ? KeptForm.PLAIN : asked;
        if (response.closed()) {
            return;
        }
        if (response.writeQueueFull()) {
            // Nothing waits here but the answer: the next request of this connection is read after it.
            response.drainHandler(drained -> send(request, kept, form, age, vertx, made));
        } else if (!kept.has(form)) {
            make(request, kept, form, age, vertx, made);
        } else {
            byte[] body = form.hasBody() ? kept.ready(form) : NOTHING;
            if (body == null) {
                // Let go since it was looked for.
                make(request, kept, form, age, vertx, made);
            } else {
                write(request, kept, form, body, age, vertx);
            }
        }
    }

    private static void make(
            HttpServerRequest request, KeptAnswer kept, KeptForm form, OptionalLong age, Vertx vertx, Runnable made) {
        vertx.executeBlocking(() -> kept.bytes(form), false).onSuccess(body -> {
            made.run();
            write(request, kept, form, body, age, vertx);
        });
    }

    private static void write(
            HttpServerRequest request, KeptAnswer kept, KeptForm form, byte[] body, OptionalLong age, Vertx vertx) {
        HttpServerResponse response = request.response();
        response.setStatusCode(form == KeptForm.NOT_MODIFIED ? 304 : 200);
        kept.headers(form).forEach(each -> response.headers().add(each.getKey(), each.getValue()));
        response.headers()
                .set(
                        RequestId.HEADER,
                        RequestId.of(request.headers().getAll(RequestId.HEADER)).text())
                .set("Date", HttpDate.now());
        age.ifPresent(seconds -> response.putHeader("Age", String.valueOf(seconds)));
        if (form == KeptForm.PLAIN && (request.version() == HttpVersion.HTTP_1_1 || Coding.isMistaken(request))) {
            // The compressor before the socket takes it for a mark not to compress, and takes it off.
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        if (form.hasBody()) {
            // Many connections send it, and none frees it.
            rest(response, Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(body))), 0, vertx);
        } else {
            response.end();
        }
        request.resume();
    }

    /**
     * Each piece when the connection has taken the one before: what is written is copied out of the heap, where there is less room. Between two pieces
     * of a long answer others have their turn on the event loop, so that hundreds who ask for one at once do not hold up who asks for a short one.
     */
    private static void rest(HttpServerResponse response, Buffer body, int from, Vertx vertx) {
        if (response.closed()) {
            return;
        }
        int next = Math.min(from + Portion.PIECE, body.length());
        Buffer piece = body.slice(from, next);
        if (next == body.length()) {
            response.end(piece);
        } else if (next < Portion.TURN) {
            response.write(piece).onSuccess(done -> rest(response, body, next, vertx));
        } else {
            response.write(piece).onSuccess(done -> vertx.runOnContext(turn -> rest(response, body, next, vertx)));
        }
    }
}
