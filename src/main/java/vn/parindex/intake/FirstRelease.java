package vn.parindex.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Up from the moment that the package the service was started with is dealt with: the start is over. */
@Startup
@ApplicationScoped
public class FirstRelease implements HealthCheck {

    private final ReleaseStartup startup;

    FirstRelease(ReleaseStartup startup) {
        this.startup = startup;
    }

    @Override
    public HealthCheckResponse call() {
        var outcome = startup.findOutcome();
        var response = HealthCheckResponse.named("first-release").status(outcome.isPresent());
        outcome.ifPresent(loaded -> response.withData("release", loaded.release()));
        return response.build();
    }
}
