package vn.parindex.management;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.parindex.http.BasePath;

/**
 * Keeps from the public what is for those who run the service: metrics, what was built on which kernel, and why it is not well. Below
 * {@code /q} it denies what it does not know.
 */
@ApplicationScoped
class Insiders {

    /** Behind the front door, which has settled the path and answers every failure; before everything that the platform serves. */
    private static final int BEHIND_THE_FRONT_DOOR = 900_000;

    private final ManagementPort port;
    private final BriefHealth health;
    private final boolean explorer;

    Insiders(
            ManagementPort port,
            BriefHealth health,
            @ConfigProperty(name = "parindex.explorer.enabled", defaultValue = "true") boolean explorer) {
        this.port = port;
        this.health = health;
        this.explorer = explorer;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, BEHIND_THE_FRONT_DOOR);
    }

    private void enter(RoutingContext context) {
        // As the platform's routes will read it.
        String path = context.normalizedPath();
        if (!Operational.isHere(path)) {
            context.next();
        } else if (Operational.isExplorer(path) && !explorer) {
            withoutExplorer(context, path);
        } else if (Operational.isPublic(path)
                || Onlooker.of(context.request(), port).isInsider()) {
            context.next();
        } else if (Operational.isHealth(path)) {
            health.answer(context, path);
        } else {
            context.fail(404);
        }
    }

    /** Whoever follows a link to it finds what explains the interface instead. */
    private static void withoutExplorer(RoutingContext context, String path) {
        if (!Operational.isDocumentOfExplorer(path)) {
            context.fail(404);
            return;
        }
        context.response()
                .setStatusCode(307)
                .putHeader("Location", BasePath.of("/docs"))
                .putHeader("Cache-Control", "no-cache")
                .end();
    }
}
