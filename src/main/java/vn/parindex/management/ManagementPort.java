package vn.parindex.management;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpUtils;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * A second door to the same service, for those who run it. The platform has one too, but whether it is there is fixed when the service is
 * built, and two services on one machine would want the same port (ADR 038).
 */
@ApplicationScoped
class ManagementPort {

    private static final Logger LOG = Logger.getLogger(ManagementPort.class);

    private final ManagementConfig config;
    private final Vertx vertx;
    private volatile HttpServer server;
    private Router router;

    ManagementPort(ManagementConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    void know(@Observes Router everything) {
        router = everything;
    }

    /** A port that is taken ends the start, as it does for the other one: nobody would watch a service that nobody can see. */
    void open(@Observes StartupEvent start) {
        if (config.port().isEmpty()) {
            return;
        }
        server = vertx.createHttpServer(new HttpServerOptions().setCompressionSupported(true))
                .requestHandler(this::answer)
                .listen(config.port().getAsInt(), config.host())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        LOG.infof("Metrics, health and what was built: port %d", port());
    }

    void close(@Observes ShutdownEvent end) {
        if (server != null) {
            server.close();
        }
    }

    private void answer(HttpServerRequest request) {
        if (request.path() != null && Operational.isHere(HttpUtils.normalizePath(request.path()))) {
            router.handle(request);
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    /** Whether there is one, told before it is open too. */
    boolean isOpen() {
        return config.port().isPresent();
    }

    /** The port that was opened; -1 without one. */
    int port() {
        return server == null ? -1 : server.actualPort();
    }

    boolean isPortOf(HttpServerRequest request) {
        return server != null
                && request.localAddress() != null
                && request.localAddress().port() == port();
    }
}
