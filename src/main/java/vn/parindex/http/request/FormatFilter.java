package vn.parindex.http.request;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Settles the format before a resource is chosen: {@code format=}, else a known suffix (taken off the path), else Accept. What was
 * asked for becomes the Accept header, so that ordinary negotiation does the rest.
 */
@Singleton
public class FormatFilter {

    /** Without its suffix it would be another address, of a page that might come to be. */
    private static final String FEED_OF_RELEASES = "/releases.atom";

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    void settle(ContainerRequestContext request, RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        String path = resourcePath(exchange.path());
        if (!path.equals(exchange.path())) {
            String query = exchange.rawQuery().isEmpty() ? "" : "?" + exchange.rawQuery();
            request.setRequestUri(URI.create(path + query));
        }
        if (Sdmx.isAt(exchange.path())) {
            if (exchange.path().endsWith("/")) {
                // Clients (rsdmx) end their addresses so; the router would take it for one more, empty part.
                String query = exchange.rawQuery().isEmpty() ? "" : "?" + exchange.rawQuery();
                request.setRequestUri(URI.create(exchange.path().replaceFirst("/+$", "") + query));
            }
            // SDMX has types, versions and defaults of its own, which its resources settle.
            String sent = Format.withoutProblems(Format.readable(request.getHeaderString(HttpHeaders.ACCEPT)));
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, sent == null || sent.isBlank() ? "*/*" : sent);
            return;
        }
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, settledAccept(exchange));
    }

    /** What decides about the format in the end; not at the addresses of SDMX. */
    public static String settledAccept(Exchange exchange) {
        String named = Query.parse(exchange.rawQuery()).values().get("format");
        Optional<Format> format = Optional.ofNullable(named).flatMap(Format::find);
        if (format.isEmpty()
                && (!resourcePath(exchange.path()).equals(exchange.path())
                        || exchange.path().equals(FEED_OF_RELEASES))) {
            format = Format.ofSuffix(exchange.path());
        }
        // An unknown name is told as a fault once the resource is known; until then it must not decide anything.
        return named != null && format.isEmpty()
                ? "*/*"
                : format.map(Format::mediaType).orElseGet(() -> Format.effectiveAccept(exchange.accept()));
    }

    /** The path that a resource is at: without a known suffix, below /api/v1, /charts and /feeds and of the catalogue only. */
    public static String resourcePath(String path) {
        boolean suffixed =
                Stream.of("/api/v1/", "/charts/", "/feeds/", "/catalog.").anyMatch(path::startsWith);
        return suffixed && Format.ofSuffix(path).isPresent() ? Format.withoutSuffix(path) : path;
    }
}
