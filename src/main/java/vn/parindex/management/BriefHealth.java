package vn.parindex.management;

import io.quarkus.arc.Arc;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Health as everybody may know it, in the form of MicroProfile Health: up or down, by the status 200 or 503, and no word of why. Load
 * balancers and probes need no more.
 */
@ApplicationScoped
class BriefHealth {

    private static final Logger LOG = Logger.getLogger(BriefHealth.class);

    private final SmallRyeHealthReporter reporter;

    BriefHealth(SmallRyeHealthReporter reporter) {
        this.reporter = reporter;
    }

    /** @param path one of the four addresses of health */
    void answer(RoutingContext context, String path) {
        var request = Arc.container().requestContext();
        boolean entered = !request.isActive();
        if (entered) {
            request.activate();
        }
        var here = context.vertx().getOrCreateContext();
        try {
            health(path)
                    .emitOn(next -> here.runOnContext(nothing -> next.run()))
                    .subscribe()
                    .with(health -> send(context, !health.isDown()), failure -> {
                        LOG.warn("Health could not be told", failure);
                        send(context, false);
                    });
        } finally {
            if (entered) {
                request.deactivate();
            }
        }
    }

    private Uni<SmallRyeHealth> health(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "live" -> reporter.getLivenessAsync();
            case "ready" -> reporter.getReadinessAsync();
            case "started" -> reporter.getStartupAsync();
            default -> reporter.getHealthAsync();
        };
    }

    private static void send(RoutingContext context, boolean up) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        context.response()
                .setStatusCode(up ? 200 : 503)
                .putHeader("Content-Type", "application/json;charset=UTF-8")
                .end(up ? "{\"status\":\"UP\",\"checks\":[]}" : "{\"status\":\"DOWN\",\"checks\":[]}");
    }
}
