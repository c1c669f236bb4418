package vn.parindex.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.parindex.http.request.Endpoints;

/** What kinds of addresses there are, as metrics and traces name them: as many as the contract has operations, whatever is asked. */
@Singleton
class Routes {

    private static final int MOST_PATHS = 2048;
    private static final String ASSETS = "/assets/";

    private final Endpoints endpoints;

    /** Of paths that come again and again; empty where no operation is there. */
    private final Cache<String, Optional<String>> routes =
            Caffeine.newBuilder().maximumSize(MOST_PATHS).build();

    Routes(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * The template of the operation at a path, {@code page} for what else is there, {@code none} for what is not.
     *
     * @param path null where the request had none
     * @param status that it was answered with
     */
    String of(String path, int status) {
        String asked = path == null ? "" : path;
        if (asked.startsWith(ASSETS)) {
            return ASSETS + "*";
        }
        return routes.get(asked, endpoints::findRoute).orElse(status >= 400 ? "none" : "page");
    }
}
