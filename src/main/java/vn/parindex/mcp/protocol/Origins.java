package vn.parindex.mcp.protocol;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Which web pages may ask. A page that makes its own name point at this machine (DNS rebinding) still names itself as the origin, so that the
 * name alone decides, and never the {@code Host} of the request.
 *
 * @param allowed by name; {@code *} for all
 */
record Origins(Set<String> allowed) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    Origins {
        allowed = Set.copyOf(allowed);
    }

    /** @param origin as it was sent; null from whoever is no web page */
    boolean admits(String origin) {
        if (origin == null || allowed.contains("*") || allowed.contains(origin)) {
            return true;
        }
        try {
            var host = URI.create(origin).getHost();
            return host != null && HERE.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
