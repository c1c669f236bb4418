package vn.parindex.edge;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** A response of which all ways to write are one, all ways to end another, and all ways to set a header go to the same headers. */
abstract class OneWayResponse extends AbstractResponseWrapper {

    OneWayResponse(HttpServerResponse first) {
        super(first);
    }

    /** Takes the bytes, which are given away with it. */
    abstract Future<Void> take(Buffer chunk);

    /** @param last null where the answer ends without further bytes */
    abstract Future<Void> finish(Buffer last);

    /** @param then null where nobody wants to know */
    private static void tell(Future<Void> done, Handler<AsyncResult<Void>> then) {
        if (then != null) {
            done.onComplete(then);
        }
    }

    @Override
    public Future<Void> write(Buffer chunk) {
        return take(chunk);
    }

    @Override
    public void write(Buffer chunk, Handler<AsyncResult<Void>> then) {
        tell(take(chunk), then);
    }

    @Override
    public Future<Void> write(String chunk) {
        return take(Buffer.buffer(chunk));
    }

    @Override
    public void write(String chunk, Handler<AsyncResult<Void>> then) {
        tell(take(Buffer.buffer(chunk)), then);
    }

    @Override
    public Future<Void> write(String chunk, String charset) {
        return take(Buffer.buffer(chunk, charset));
    }

    @Override
    public void write(String chunk, String charset, Handler<AsyncResult<Void>> then) {
        tell(take(Buffer.buffer(chunk, charset)), then);
    }

    @Override
    public Future<Void> end() {
        return finish(null);
    }

    @Override
    public void end(Handler<AsyncResult<Void>> then) {
        tell(finish(null), then);
    }

    @Override
    public Future<Void> end(Buffer chunk) {
        return finish(chunk);
    }

    @Override
    public void end(Buffer chunk, Handler<AsyncResult<Void>> then) {
        tell(finish(chunk), then);
    }

    @Override
    public Future<Void> end(String chunk) {
        return finish(Buffer.buffer(chunk));
    }

    @Override
    public void end(String chunk, Handler<AsyncResult<Void>> then) {
        tell(finish(Buffer.buffer(chunk)), then);
    }

    @Override
    public Future<Void> end(String chunk, String charset) {
        return finish(Buffer.buffer(chunk, charset));
    }

    @Override
    public void end(String chunk, String charset, Handler<AsyncResult<Void>> then) {
        tell(finish(Buffer.buffer(chunk, charset)), then);
    }

    @Override
    public Future<Void> send() {
        return finish(null);
    }

    @Override
    public Future<Void> send(Buffer chunk) {
        return finish(chunk);
    }

    @Override
    public Future<Void> send(String chunk) {
        return finish(Buffer.buffer(chunk));
    }

    @Override
    public HttpServerResponse putHeader(String name, String value) {
        headers().set(name, value);
        return this;
    }

    @Override
    public HttpServerResponse putHeader(CharSequence name, CharSequence value) {
        headers().set(name, value);
        return this;
    }

    @Override
    public HttpServerResponse putHeader(String name, Iterable<String> values) {
        headers().set(name, values);
        return this;
    }

    @Override
    public HttpServerResponse putHeader(CharSequence name, Iterable<CharSequence> values) {
        headers().set(name, values);
        return this;
    }
}
