package vn.parindex.http.request;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Where a request comes from, as far as that can be known (ADR 009). */
@ApplicationScoped
public class Clients {

    private final Proxies proxies;

    Clients(ProxiesConfig config) {
        this.proxies = Proxies.of(config.trusted().orElse(List.of()));
    }

    /** A setting that cannot be read is told at the start rather than to the first client. */
    void start(@Observes StartupEvent event) {
        // To be called is to be made.
    }

    /** The client's address in digits: that of the connection, or what a proxy that is trusted says it heard the request from. */
    public String address(HttpServerRequest request) {
        var peer = request.remoteAddress();
        return proxies.client(
                peer.hostAddress() == null ? peer.host() : peer.hostAddress(),
                request.headers().getAll("X-Forwarded-For"));
    }
}
