package vn.parindex.http;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Under which address this installation is known to the world, for documents that name things rather than link to them.
 *
 * <p>It is what {@code parindex.base-url} says, and never what a request says: Host can be forged, and what a cache keeps goes to
 * others. Without it addresses begin with the path, and whoever reads them resolves them against where they were read from.
 */
@Startup
@Singleton
public class BaseUrl {

    private final String prefix;

    BaseUrl(@ConfigProperty(name = "parindex.base-url") Optional<String> configured) {
        this.prefix = configured.map(BaseUrl::checked).orElse("");
    }

    private static String checked(String configured) {
        URI address = URI.create(configured.strip());
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("parindex.base-url must be like https://parindex.example, without query"
                    + " and fragment, and is: " + configured);
        }
        return address.toString().replaceFirst("/+$", "");
    }

    /** The address of a path of this service, which begins with a slash. */
    public String of(String path) {
        return prefix + path;
    }
}
