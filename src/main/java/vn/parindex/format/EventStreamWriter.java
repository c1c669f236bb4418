package vn.parindex.format;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.parindex.http.answer.Sender;

/**
 * Sends an {@link EventStream}, holding no thread while nothing is sent.
 *
 * <p>The platform's own writer of streams knows no headers, leaves the filters of responses out, streams to a HEAD and goes on
 * for a client that left before the first event; so this one does it like its writers of files do.
 */
@Provider
@Produces(EventStream.MEDIA_TYPE)
public class EventStreamWriter implements Sender {

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == EventStream.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == EventStream.class;
    }

    @Override
    public void writeResponse(Object stream, Type genericType, ServerRequestContext context) {
        var request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        ((EventStream) stream).batches().subscribe().withSubscriber(new Sending(request));
    }

    @Override
    public void writeTo(
            Object stream,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body) {
        throw new UnsupportedOperationException("a stream has no end to be written to");
    }

    /** Asks for the next batch when the one before is written. */
    private static final class Sending implements Flow.Subscriber<List<ServerEvent>> {

        private final ResteasyReactiveRequestContext request;
        private final ServerHttpResponse response;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile Flow.Subscription subscription;
        private volatile boolean writing;

        Sending(ResteasyReactiveRequestContext request) {
            this.request = request;
            this.response = request.serverResponse();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            request.unwrap(RoutingContext.class).addEndHandler(end -> leave());
            if (response.closed()) {
                // Too early for the handler, which would never be called.
                leave();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(List<ServerEvent> batch) {
            if (over.get()) {
                return;
            }
            if (!response.headWritten()) {
                response.setChunked(true);
            }
            writing = true;
            var text = batch.stream().map(ServerEvent::text).collect(Collectors.joining());
            response.write(text.getBytes(StandardCharsets.UTF_8)).whenComplete((done, failure) -> {
                writing = false;
                if (failure == null) {
                    subscription.request(1);
                } else {
                    leave();
                }
            });
        }

        @Override
        public void onError(Throwable failure) {
            if (!response.headWritten()) {
                if (over.compareAndSet(false, true)) {
                    // The writer was chosen for a stream; a problem needs its own.
                    request.resetBuildTimeSerialization();
                    request.resume(failure, true);
                }
            } else {
                end(true);
            }
        }

        @Override
        public void onComplete() {
            // What a client does not take would be kept for it as long as the connection lasts.
            end(writing);
        }

        private void end(boolean broken) {
            if (over.compareAndSet(false, true)) {
                if (broken) {
                    response.reset();
                } else {
                    response.end();
                }
                request.resume();
            }
        }

        private void leave() {
            if (over.compareAndSet(false, true)) {
                subscription.cancel();
                request.resume();
            }
        }
    }
}
