package vn.parindex.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a request, in the order in which they were added. */
final class QueryString {

    private final List<String> pairs = new ArrayList<>();

    /** Adds a parameter; null leaves it out. */
    QueryString with(String name, Object value) {
        if (value != null) {
            pairs.add(name + "=" + encoded(value.toString()));
        }
        return this;
    }

    /** Adds a parameter that is left out where it is not so. */
    QueryString flag(String name, boolean set) {
        return with(name, set ? "true" : null);
    }

    /** One segment of a path or one value, percent-encoded; a space is {@code %20} in both. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As it stands in an address, without the question mark. */
    String text() {
        return String.join("&", pairs);
    }
}
