package vn.parindex.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.parindex.http.Build;
import vn.parindex.http.Digest;

/**
 * The page's files, read and compressed when they are first asked for; they never change while the service runs. Their addresses name the page
 * that they belong to, an id that is equal exactly for equal files: modules of two pages never meet.
 */
@ApplicationScoped
class Assets {

    private static final String FOLDER = "assets/";
    private static final String ROOT = "META-INF/resources/" + FOLDER;
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9-]+/)*[a-z0-9.-]+\\.([a-z0-9]+)");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "ico", "image/x-icon",
            "webmanifest", "application/manifest+json",
            "html", "text/html;charset=UTF-8");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();
    private final SortedMap<String, Long> names;
    private final String page;

    Assets(Build build) {
        this.names = build.served(FOLDER);
        this.page = Digest.of(names.toString()).substring(0, 12);
    }

    /** The id of the page that these files are: twelve hex digits. */
    String page() {
        return page;
    }

    /** All files that {@link #find} finds, by name. */
    SortedMap<String, Asset> all() {
        var all = new TreeMap<String, Asset>();
        names.keySet().forEach(name -> find(name).ifPresent(asset -> all.put(name, asset)));
        return all;
    }

    /** The media type of a file of this name; empty for what no page has. */
    static Optional<String> mediaType(String name) {
        var form = NAME.matcher(name);
        return form.matches() && !name.contains("..")
                ? Optional.ofNullable(TYPES.get(form.group(1)))
                : Optional.empty();
    }

    /** The file of this name below the assets; empty where there is none. */
    Optional<Asset> find(String name) {
        Asset known = read.get(name);
        return known != null ? Optional.of(known) : mediaType(name).flatMap(type -> load(name, type));
    }

    private Optional<Asset> load(String name, String mediaType) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + name)) {
            if (in == null) {
                return Optional.empty();
            }
            Asset asset = Asset.of(mediaType, in.readAllBytes());
            read.put(name, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
