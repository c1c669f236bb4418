package vn.parindex.edge;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * A response whose head and handlers are held here until it is known who takes the answer: what is said of it before that is said to the
 * other response then, and what is said later goes there at once.
 */
abstract class DeferredResponse extends OneWayResponse {

    final HttpServerResponse first;
    private final MultiMap headers = HttpHeaders.headers();
    private final MultiMap trailers = HttpHeaders.headers();
    private final List<Handler<Void>> atHead = new ArrayList<>(2);
    private final List<Handler<Void>> atEnd = new ArrayList<>(2);
    private Handler<Throwable> onFailure;
    private Handler<Void> onClose;
    private Handler<Void> onDrain;
    private int status = 200;
    private String message;
    private boolean chunked;
    private boolean headDone;

    /** @param first who the answer may be handed on to */
    DeferredResponse(HttpServerResponse first) {
        super(first);
        this.first = first;
    }

    /** Whether all that is written goes to the other response. */
    abstract boolean isHandedOn();

    /** The head is complete with the first byte, or the end; whether that is now. */
    final boolean completeHead() {
        if (headDone) {
            return false;
        }
        for (int i = atHead.size() - 1; i >= 0; i--) {
            atHead.get(i).handle(null);
        }
        headDone = true;
        return true;
    }

    /** Nobody has a say in the head any more. */
    final void closeHead() {
        headDone = true;
    }

    /** Says everything to the other response that was said here. */
    final void handOnHead() {
        first.setStatusCode(status);
        if (message != null) {
            first.setStatusMessage(message);
        }
        first.headers().setAll(headers);
        first.setChunked(chunked && !headers.contains(HttpHeaders.CONTENT_LENGTH));
        if (onFailure != null) {
            first.exceptionHandler(onFailure);
        }
        if (onClose != null) {
            first.closeHandler(onClose);
        }
        if (onDrain != null) {
            first.drainHandler(onDrain);
        }
    }

    final void tellEnd() {
        atEnd.forEach(each -> each.handle(null));
        atEnd.clear();
    }

    @Override
    public int getStatusCode() {
        return isHandedOn() ? first.getStatusCode() : status;
    }

    @Override
    public HttpServerResponse setStatusCode(int code) {
        status = code;
        return this;
    }

    @Override
    public String getStatusMessage() {
        return isHandedOn() ? first.getStatusMessage() : message;
    }

    @Override
    public HttpServerResponse setStatusMessage(String text) {
        message = text;
        return this;
    }

    @Override
    public HttpServerResponse setChunked(boolean pieces) {
        chunked = pieces;
        return this;
    }

    @Override
    public boolean isChunked() {
        return chunked;
    }

    @Override
    public MultiMap headers() {
        return isHandedOn() ? first.headers() : headers;
    }

    @Override
    public MultiMap trailers() {
        return isHandedOn() ? first.trailers() : trailers;
    }

    @Override
    public boolean headWritten() {
        return isHandedOn() ? first.headWritten() : headDone;
    }

    @Override
    public boolean writeQueueFull() {
        return isHandedOn() && first.writeQueueFull();
    }

    @Override
    public HttpServerResponse headersEndHandler(Handler<Void> handler) {
        atHead.add(handler);
        return this;
    }

    @Override
    public HttpServerResponse bodyEndHandler(Handler<Void> handler) {
        return endHandler(handler);
    }

    @Override
    public HttpServerResponse endHandler(Handler<Void> handler) {
        if (handler != null) {
            atEnd.add(handler);
        }
        return this;
    }

    @Override
    public HttpServerResponse exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler;
        if (isHandedOn()) {
            first.exceptionHandler(handler);
        }
        return this;
    }

    @Override
    public HttpServerResponse closeHandler(Handler<Void> handler) {
        onClose = handler;
        if (isHandedOn()) {
            first.closeHandler(handler);
        }
        return this;
    }

    /** Memory is never full: what is taken in has an end. */
    @Override
    public HttpServerResponse drainHandler(Handler<Void> handler) {
        onDrain = handler;
        if (isHandedOn()) {
            first.drainHandler(handler);
        }
        return this;
    }
}
