package vn.parindex.http;

import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path that the world sees before every address of this service, where a proxy gives it a place among others (ADR 021).
 *
 * <p>It is a constant of the installation, which is why it stands in no parameter: whoever writes an address that leaves the service
 * writes it through {@link #of}.
 */
public final class BasePath {

    /** The slash at which an address of the interface begins, where it does not follow another path. */
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w/.-])/(?=(?:api/v1|sdmx|catalog|q)(?![\\w-]))");

    private static volatile String value = "";

    private BasePath() {}

    /** Said once, when the service starts: empty, or segments that each begin with a slash. */
    public static void set(String path) {
        value = path;
    }

    /** The address of a path of this service, which begins with a slash, from the root of the host. */
    public static String of(String path) {
        return value + path;
    }

    /** The same text, with every address of this service that it names. */
    public static String inText(String text) {
        return value.isEmpty() ? text : ADDRESS.matcher(text).replaceAll(Matcher.quoteReplacement(value + "/"));
    }

    /** Where the platform itself sends somebody on, it knows nothing of the path. */
    public static void addTo(HttpServerResponse response) {
        String location = response.headers().get("Location");
        if (!value.isEmpty()
                && location != null
                && location.startsWith("/")
                && within(location).isEmpty()) {
            response.putHeader("Location", of(location));
        }
    }

    /** What a proxy that does not take the path off asks for within the service; empty where a request does not begin with it. */
    public static Optional<String> within(String path) {
        if (value.isEmpty() || !path.startsWith(value)) {
            return Optional.empty();
        }
        String rest = path.substring(value.length());
        return rest.isEmpty() ? Optional.of("/") : Optional.of(rest).filter(each -> each.startsWith("/"));
    }
}
