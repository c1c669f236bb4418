package vn.parindex.http.request;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.parindex.http.BasePath;

/**
 * Under which address this installation is known to the world: below which path all its links are, and what documents begin with that
 * name things rather than link to them.
 *
 * <p>It is what {@code parindex.base-url} and {@code parindex.base-path} say, and never what a request says: Host and the headers of
 * proxies can be forged, and what a cache keeps goes to others. Without an address what is named begins with the path, and whoever reads
 * it resolves it against where it was read from.
 */
@Startup
@Singleton
public class BaseUrl {

    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

    private final String base;
    private final String prefix;
    private final boolean known;

    @Inject
    BaseUrl(
            @ConfigProperty(name = "parindex.base-url") Optional<String> url,
            @ConfigProperty(name = "parindex.base-path") Optional<String> path,
            Endpoints endpoints) {
        this(url, path, endpoints::hasBelow);
        BasePath.set(base);
    }

    /**
     * What the settings say; {@code taken} tells whether the service has addresses below a first segment.
     *
     * @throws IllegalArgumentException where they cannot be meant
     */
    public BaseUrl(Optional<String> url, Optional<String> path, Predicate<String> taken) {
        Optional<URI> address = url.map(BaseUrl::checked);
        Optional<String> inAddress = address.map(URI::getRawPath).map(BaseUrl::withoutSlash);
        this.base = path.map(String::strip).map(BaseUrl::withoutSlash).orElse(inAddress.orElse(""));
        if (!PATH.matcher(base).matches() || base.contains("/.")) {
            throw new IllegalArgumentException("parindex.base-path must be like /parindex, and is: " + base);
        }
        if (inAddress.isPresent() && !inAddress.get().equals(base)) {
            throw new IllegalArgumentException(
                    "parindex.base-path is " + base + ", and the path of parindex.base-url is " + inAddress.get()
                            + ": they must be the same; one of them suffices");
        }
        String first = base.isEmpty() ? "" : "/" + base.split("/")[1];
        if (!first.isEmpty() && taken.test(first)) {
            // A request for /api/… would be one for the service and one below the path as well.
            throw new IllegalArgumentException(
                    "parindex.base-path must not begin with " + first + ", which is an address of the service");
        }
        this.known = address.isPresent();
        this.prefix = address.map(URI::toString).map(BaseUrl::withoutSlash).orElse(base);
    }

    private static URI checked(String configured) {
        URI address = URI.create(configured.strip());
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("parindex.base-url must be like https://parindex.example, without query"
                    + " and fragment, and is: " + configured);
        }
        return address;
    }

    private static String withoutSlash(String text) {
        return text.replaceFirst("/+$", "");
    }

    /** The address of a path of this service, which begins with a slash. */
    public String of(String path) {
        return prefix + path;
    }

    /** Whether {@link #of} gives whole addresses rather than such as begin with the path. */
    public boolean isKnown() {
        return known;
    }
}
