package vn.parindex.edge;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps clients from making series of metrics: a method is whatever word a client sends, and each would be kept for as long as the service
 * runs.
 */
@Singleton
class MetricLabels {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private static final String REQUESTS = "http.server.requests";

    /** The method as it is told in metrics. */
    static String method(String sent) {
        return METHODS.contains(sent) ? sent : "other";
    }

    /**
     * The platform names a request by its path where the edge has answered it, as no resource was found for it, and counts no more than a hundred: each
     * is told by its route instead. Asked for late, as meters begin before resources are known.
     */
    @Produces
    @Singleton
    MeterFilter routes(Instance<Routes> routes) {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String uri = id.getName().equals(REQUESTS) ? id.getTag("uri") : null;
                return uri == null || !uri.startsWith("/") || uri.contains("{")
                        ? id
                        : id.replaceTags(
                                Tags.of(id.getTags()).and("uri", routes.get().of(uri, 200)));
            }
        };
    }

    @Produces
    @Singleton
    MeterFilter methods() {
        return MeterFilter.replaceTagValues("method", MetricLabels::method);
    }
}
