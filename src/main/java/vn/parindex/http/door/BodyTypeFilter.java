package vn.parindex.http.door;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.parindex.http.failure.Problems;
import vn.parindex.http.request.Endpoints;
import vn.parindex.http.request.Exchange;

/**
 * Refuses a body that does not say what it is, or is nothing that the address takes, with what would be right (RFC 9110, 15.5.16); before a
 * resource is chosen, which an absent Content-Type would let pass and an unreadable one would break.
 */
@Singleton
class BodyTypeFilter {

    private final Endpoints endpoints;

    BodyTypeFilter(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void check(ContainerRequestContext request, RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        var accepted = endpoints.acceptedTypes(exchange.path(), exchange.method());
        String sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (!accepted.isEmpty() && !accepted.contains(type(sent))) {
            throw Problems.unsupportedMediaType(sent, accepted);
        }
    }

    private static String type(String sent) {
        return sent == null ? "" : sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
