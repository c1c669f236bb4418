package vn.parindex.http.answer;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.ServerSerialisers;
import vn.parindex.traffic.Outbox;
import vn.parindex.traffic.TempSpace;
import vn.parindex.traffic.Unread;

/** Who the answer goes to: may read slowly or leave before it is whole, and must see where it broke off. */
@Singleton
public class Reader {

    private final RoutingContext context;
    private final Unread unread;
    private final TempSpace files;
    private final int whole;

    Reader(
            RoutingContext context,
            Unread unread,
            TempSpace files,
            @ConfigProperty(name = "quarkus.rest.output-buffer-size") int whole) {
        this.context = context;
        this.unread = unread;
        this.files = files;
        this.whole = whole;
    }

    /**
     * Sends an answer while it is computed, by nobody's waiting.
     *
     * @throws IOException what fails before anything is sent; later failures break the connection
     */
    public void send(Parts.Source answer) throws IOException {
        new Sending(CurrentRequestManager.get(), outbox(), Place.of(context)).begin(answer);
    }

    /** For a writer that knows only a stream. */
    Outbox outbox() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return new Outbox(
                context,
                () -> {
                    ServerSerialisers.encodeResponseHeaders(request);
                    request.serverResponse().setPreCommitListener(null);
                },
                unread,
                files,
                whole);
    }
}
