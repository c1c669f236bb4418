package vn.parindex.edge;

import io.micrometer.core.instrument.config.MeterFilter;
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

    /** The method as it is told in metrics. */
    static String method(String sent) {
        return METHODS.contains(sent) ? sent : "other";
    }

    @Produces
    @Singleton
    MeterFilter methods() {
        return MeterFilter.replaceTagValues("method", MetricLabels::method);
    }
}
