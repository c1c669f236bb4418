package vn.parindex.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import vn.parindex.intake.LoadOutcome.Kind;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;

/** Up once a release can be read; names it, a draft that waits, and a package that was not loaded. */
@Startup
@Readiness
@ApplicationScoped
public class ReleaseHealth implements HealthCheck {

    private final ReleaseRepository releases;
    private final ReleaseStartup startup;

    ReleaseHealth(ReleaseRepository releases, ReleaseStartup startup) {
        this.releases = releases;
        this.startup = startup;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        var current = releases.findCurrent();
        var response = HealthCheckResponse.named("release").status(current.isPresent());
        current.ifPresent(release -> describe(response, release));
        releases.listDrafts().stream().findFirst().ifPresent(draft -> response.withData("draft", draft.id()));
        startup.findOutcome()
                .filter(outcome -> outcome.kind() == Kind.REFUSED || outcome.kind() == Kind.DRAFTED)
                .ifPresent(outcome -> response.withData("shippedPackage", outcome.message()));
        return response.build();
    }

    private static void describe(HealthCheckResponseBuilder response, Release release) {
        response.withData("release", release.id())
                .withData("version", release.version())
                .withData("warnings", release.warnings());
    }
}
