package vn.parindex.edge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every request by what it asked for and how it ended, those too that are answered before the platform's own metrics see them. A route is
 * the template of an operation, so there are as many series as the contract has operations and answers, whatever is asked.
 */
@Singleton
class RequestCounts {

    private final MeterRegistry meters;
    private final Routes routes;
    private final Map<Series, Counter> counters = new ConcurrentHashMap<>();

    private record Series(String route, String method, String status) {}

    RequestCounts(MeterRegistry meters, Routes routes) {
        this.meters = meters;
        this.routes = routes;
    }

    /** Counts this request once it is answered, or its connection lost. */
    void follow(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addEndHandler(done -> {
            int status = request.response().getStatusCode();
            of(request.method().name(), request.path(), status, done.failed() ? "left" : String.valueOf(status))
                    .increment();
        });
    }

    /** The counter of such answers. */
    Counter of(String method, String path, int status) {
        return of(method, path, status, String.valueOf(status));
    }

    private Counter of(String method, String path, int status, String told) {
        var series = new Series(routes.of(path, status), MetricLabels.method(method), told);
        return counters.computeIfAbsent(series, each -> Counter.builder("parindex.requests")
                .description(
                        "Requests by the template of what was asked, method and status; left: the reader went before the end")
                .tag("route", each.route())
                .tag("method", each.method())
                .tag("status", each.status())
                .register(meters));
    }
}
