package vn.parindex.cli;

import java.net.URI;
import java.util.Set;

/**
 * Where the service is.
 *
 * @param base without a slash at the end
 */
record Address(String base) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws Failure for anything but an address by http or https */
    static Address of(String text, Words words) {
        URI uri;
        try {
            uri = URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, words.say("url.wrong", text));
        }
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new Failure(ExitCode.USAGE, words.say("url.wrong", text));
        }
        // Whoever copies the address of the interface itself means the same service.
        return new Address(uri.toString().replaceAll("/+$", "").replaceAll("/api/v1$", ""));
    }

    /** Whether what is sent can be read on its way over a network. */
    boolean isOpenOnTheWay() {
        var uri = URI.create(base);
        return uri.getScheme().equalsIgnoreCase("http") && !HERE.contains(uri.getHost());
    }

    URI uri(String path, QueryString query) {
        return URI.create(base + "/api/v1" + path + (query.text().isEmpty() ? "" : "?" + query.text()));
    }

    /** The path of a release, or of something below it. */
    static String release(String id, String... below) {
        return "/releases/" + QueryString.encoded(id) + (below.length == 0 ? "" : "/" + String.join("/", below));
    }
}
