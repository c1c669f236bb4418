package vn.parindex.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What is needed of a request to answer it with a problem, wherever it failed. */
record Exchange(String method, String path, String rawQuery, String acceptLanguage, String requestId) {

    static final String REQUEST_ID = "X-Request-Id";

    /** The path and query as they were sent, percent-encoded. */
    static Exchange of(RoutingContext context) {
        HttpServerRequest request = context.request();
        String requestId = context.get(REQUEST_ID);
        return new Exchange(
                request.method().name(),
                request.path() == null ? "/" : request.path(),
                request.query() == null ? "" : request.query(),
                request.getHeader("Accept-Language"),
                requestId == null ? "" : requestId);
    }

    /** A valid {@code lang}, else what Accept-Language prefers. */
    Lang lang() {
        return Lang.find(Query.parse(rawQuery).values().getOrDefault("lang", ""))
                .orElseGet(() -> Lang.preferred(acceptLanguage));
    }

    boolean isRead() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }
}
