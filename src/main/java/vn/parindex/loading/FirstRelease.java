package vn.parindex.loading;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import vn.parindex.store.StartState;

/**
 * Up from the moment that the package the service was started with is dealt with, and while the start waits for the database: a restart would
 * not bring it, so that liveness may take over, and readiness says that nothing can be read yet (ADR 037).
 */
@Startup
@ApplicationScoped
public class FirstRelease implements HealthCheck {

    private final ReleaseStartup startup;
    private final StartState start;

    FirstRelease(ReleaseStartup startup, StartState start) {
        this.startup = startup;
        this.start = start;
    }

    @Override
    public HealthCheckResponse call() {
        // Not which release it is: it may be a draft.
        return HealthCheckResponse.named("first-release")
                .status(startup.findOutcome().isPresent() || start.obstacle().isPresent())
                .build();
    }
}
