package vn.parindex.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import vn.parindex.intake.LoadOutcome.Kind;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;

/** Up while a release can be read; names it, a draft that waits, and a package that was not loaded. */
@Readiness
@ApplicationScoped
public class ReleaseHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ReleaseHealth.class);

    private final ReleaseRepository releases;
    private final ReleaseStartup startup;

    ReleaseHealth(ReleaseRepository releases, ReleaseStartup startup) {
        this.releases = releases;
        this.startup = startup;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("release");
        try {
            QuarkusTransaction.requiringNew().run(() -> describe(response));
        } catch (RuntimeException e) {
            LOG.warnf("The database does not answer: %s", e);
            response.down().withData("reason", "The database does not answer.");
        }
        return response.build();
    }

    private void describe(HealthCheckResponseBuilder response) {
        var current = releases.findCurrent();
        response.status(current.isPresent());
        current.ifPresent(release -> describe(response, release));
        releases.listDrafts().stream().findFirst().ifPresent(draft -> response.withData("draft", draft.id()));
        startup.findOutcome()
                .filter(outcome -> outcome.kind() == Kind.REFUSED || outcome.kind() == Kind.DRAFTED)
                .ifPresent(outcome -> response.withData("shippedPackage", outcome.message()));
    }

    private static void describe(HealthCheckResponseBuilder response, Release release) {
        response.withData("release", release.id())
                .withData("version", release.version())
                .withData("warnings", release.warnings());
    }
}
