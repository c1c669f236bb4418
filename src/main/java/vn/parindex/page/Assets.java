package vn.parindex.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The page's files, read and compressed when they are first asked for; they never change while the service runs. */
@ApplicationScoped
class Assets {

    private static final String ROOT = "META-INF/resources/assets/";
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

    /** The file of this name below the assets; empty where there is none. */
    Optional<Asset> find(String name) {
        var form = NAME.matcher(name);
        if (!form.matches() || !TYPES.containsKey(form.group(1)) || name.contains("..")) {
            return Optional.empty();
        }
        Asset known = read.get(name);
        return known != null ? Optional.of(known) : load(name, TYPES.get(form.group(1)));
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
