package vn.parindex.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import vn.parindex.http.caching.CanonicalRead;

/** What addresses ask for, so that those that come again and again are read once. */
final class ReadAddresses {

    /** In characters, of addresses that may each have thousands. */
    private static final long MOST = 2 << 20;

    private static final int AROUND_AN_ADDRESS = 400;

    private final Cache<Sent, Optional<CanonicalRead>> read = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Sent sent, Optional<CanonicalRead> asked) -> sent.weight())
            .build();

    private record Sent(String uri, String accept, String acceptLanguage) {

        /** Twice, for what it asks is about as long. */
        int weight() {
            int language = acceptLanguage == null ? 0 : acceptLanguage.length();
            return AROUND_AN_ADDRESS + 2 * (uri.length() + accept.length() + language);
        }
    }

    /** What the request asks for; empty where its answer is not kept. */
    Optional<CanonicalRead> find(HttpServerRequest request) {
        var sent = new Sent(
                request.uri(),
                String.join(",", request.headers().getAll(HttpHeaders.ACCEPT)),
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return read.get(sent, each -> CanonicalRead.find(request).filter(asked -> !asked.isOfEvents()));
    }
}
