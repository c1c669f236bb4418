package vn.parindex.http.request;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import vn.parindex.http.Lang;

/** What is needed of a request to answer it with a problem, wherever it failed. */
public record Exchange(
        String method, String path, String rawQuery, String accept, String acceptLanguage, RequestId id) {

    /** The header that names a request, in both directions. */
    public static final String REQUEST_ID = RequestId.HEADER;

    /** The path and query as they were sent; bytes outside ASCII are percent-encoded. */
    public static Exchange of(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestId id = context.get(REQUEST_ID);
        return new Exchange(
                request.method().name(),
                request.path() == null ? "/" : escaped(request.path()),
                request.query() == null ? "" : escaped(request.query()),
                accept(request),
                request.getHeader("Accept-Language"),
                id == null ? RequestId.NONE : id);
    }

    /** All of its lines as one, as they mean the same (RFC 9110, 5.3); null without any. */
    public static String accept(HttpServerRequest request) {
        List<String> lines = request.headers().getAll("Accept");
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    /** The server hands on each byte outside ASCII, which some clients send unescaped, as one character. */
    private static String escaped(String sent) {
        if (isAscii(sent)) {
            return sent;
        }
        StringBuilder ascii = new StringBuilder();
        sent.chars()
                .forEach(c ->
                        ascii.append(c < 0x80 || c > 0xFF ? String.valueOf((char) c) : String.format("%%%02X", c)));
        return ascii.toString();
    }

    /** A loop, as it is asked of every request, which may have 64 KiB. */
    private static boolean isAscii(String sent) {
        for (int i = 0; i < sent.length(); i++) {
            if (sent.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** What names this request: its client's word or the service's own. */
    public String requestId() {
        return id.text();
    }

    /** Whether path and query follow the syntax of addresses (RFC 3986) and the path can be decoded. */
    public boolean isReadable() {
        try {
            new URI(rawQuery.isEmpty() ? path : path + "?" + rawQuery);
            return Query.isReadablePath(path);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A valid {@code lang}, else what Accept-Language prefers. */
    public Lang lang() {
        return Lang.find(Query.parse(rawQuery).values().getOrDefault("lang", ""))
                .orElseGet(() -> Lang.preferred(acceptLanguage));
    }

    /** Whether it is one that changes nothing. */
    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }
}
