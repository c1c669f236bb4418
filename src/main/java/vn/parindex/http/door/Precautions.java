package vn.parindex.http.door;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;

/**
 * What keeps browsers and caches from doing more with an answer than it is meant for, on every path whatever serves it. Who means more (the
 * page, a picture, an embed) says so in a policy of its own; what is said here fills the gaps.
 */
final class Precautions {

    /** Data are shown by nobody, load nothing and stand in no frame. */
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> USUAL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Content-Security-Policy", POLICY);

    private static final String EXPLORER = "/q/swagger-ui";

    private static final Map<String, String> FILES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8");

    /** What changes from moment to moment and is told to whoever runs the service. */
    private static final List<String> OF_THE_MOMENT = List.of("/q/health", "/q/metrics", "/q/info");

    private Precautions() {}

    /** Completes the headers of an answer that is about to be sent. */
    static void complete(int status, String path, MultiMap headers) {
        // Whoever holds the answer holds its policy, and would put the usual one in its place.
        boolean policyHeld = status == 304 && !headers.contains("Content-Security-Policy");
        USUAL.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
        if (policyHeld) {
            headers.remove("Content-Security-Policy");
        } else if (headers.get("Content-Security-Policy").contains("frame-ancestors *")) {
            // What browsers without frame-ancestors read.
            headers.remove("X-Frame-Options");
        } else {
            headers.set("X-Frame-Options", "DENY");
        }
        if (OF_THE_MOMENT.stream().anyMatch(path::startsWith)) {
            headers.set("Cache-Control", "no-store");
        } else if (path.startsWith(EXPLORER)) {
            nameType(path, headers);
            headers.set("Cache-Control", keptByBrowsers(headers));
        } else if (path.startsWith("/q/") && !headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-cache");
        }
    }

    /** The platform says what its files are to a GET only (RFC 9110, 9.3.2). */
    private static void nameType(String path, MultiMap headers) {
        String type = FILES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type != null && !headers.contains("Content-Type")) {
            headers.set("Content-Type", type);
        }
    }

    /** The explorer's files have the same names in every version of it, so none may be called immutable. */
    private static String keptByBrowsers(MultiMap headers) {
        if ("no-store".equals(headers.get("Cache-Control"))) {
            return "no-store";
        }
        String type = headers.get("Content-Type");
        return type == null || type.startsWith("text/html") ? "no-cache" : "public, max-age=3600";
    }
}
