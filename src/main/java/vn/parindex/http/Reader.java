package vn.parindex.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import vn.parindex.traffic.LeftException;

/** Who the answer goes to: may leave before it is whole, and must see where it broke off. */
@RequestScoped
public class Reader {

    private static final Logger LOG = Logger.getLogger(Reader.class);

    private final RoutingContext context;

    Reader(RoutingContext context) {
        this.context = context;
    }

    /** The same stream, which throws {@link LeftException} once nobody takes what is written: the server itself swallows it. */
    public OutputStream watched(OutputStream body) {
        HttpServerResponse response = context.response();
        return new FilterOutputStream(body) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (response.closed() || response.ended()) {
                    throw new LeftException();
                }
                out.write(bytes, offset, length);
            }

            /** The server ends the answer, once it is whole. */
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Whether some of the answer is on its way already. */
    public boolean hasSome() {
        return context.response().headWritten();
    }

    public boolean hasLeft() {
        return context.response().closed();
    }

    /**
     * Ends the connection (in HTTP/2 the stream alone), so that an answer that broke off is never taken for a whole one. Waits until
     * it has ended: the server is about to end the answer in its own way.
     */
    public void breakOff() {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
            return;
        }
        try {
            context.request()
                    .connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("The connection had ended before", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
