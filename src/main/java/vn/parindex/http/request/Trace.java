package vn.parindex.http.request;

import io.vertx.ext.web.RoutingContext;

/**
 * By what a request is found again later.
 *
 * @param path in its one spelling, without a format suffix
 */
public record Trace(String path, RequestId id) {

    public static Trace of(RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        return new Trace(FormatFilter.resourcePath(AddressSpelling.ofPath(exchange.path())), exchange.id());
    }
}
