package vn.parindex.loading;

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
        // Not which release it is: it may be a draft.
        return HealthCheckResponse.named("first-release")
                .status(startup.findOutcome().isPresent())
                .build();
    }
}
