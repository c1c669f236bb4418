package vn.parindex.edge;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells by its head whether a request may be answered from what is kept: a plain read, that nobody sends a credential with and that
 * breaks no rule. Everything else goes its usual way and is told there what is wrong with it.
 */
final class KeepableRequest {

    /** What makes a read one of its own. */
    private static final Set<String> OF_ITS_OWN = Set.of(
            "authorization",
            "range",
            "if-range",
            "if-match",
            "if-unmodified-since",
            "expect",
            "upgrade",
            "http2-settings",
            "transfer-encoding",
            "last-event-id");

    private static final int LONGEST_LINE = 8192;
    private static final int LARGEST_HEADERS = 8192;

    private KeepableRequest() {}

    static boolean is(HttpServerRequest request) {
        return (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)
                && (request.version() == HttpVersion.HTTP_1_1 || request.version() == HttpVersion.HTTP_2)
                && request.uri() != null
                && request.uri().length() <= LONGEST_LINE
                && hasPlainHeaders(request);
    }

    private static boolean hasPlainHeaders(HttpServerRequest request) {
        int size = 0;
        int hosts = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            size += name.length() + header.getValue().length() + 4;
            boolean body = name.equals("content-length") && !header.getValue().equals("0");
            if (body || OF_ITS_OWN.contains(name)) {
                return false;
            }
            if (name.equals("host")) {
                hosts++;
            }
        }
        return size <= LARGEST_HEADERS && hosts <= 1 && (hosts == 1 || request.version() == HttpVersion.HTTP_2);
    }
}
