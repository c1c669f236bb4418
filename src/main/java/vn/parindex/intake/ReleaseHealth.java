package vn.parindex.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import vn.parindex.release.ReadinessRepository;

/**
 * Up while a release can be read, and names it. Everybody may ask, so it tells nothing that is not published: what became of a package that
 * was not loaded is in the log, and drafts are listed for those who may see them.
 */
@Readiness
@ApplicationScoped
public class ReleaseHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ReleaseHealth.class);

    private final ReadinessRepository releases;

    ReleaseHealth(ReadinessRepository releases) {
        this.releases = releases;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("release");
        try {
            var current = releases.findCurrent();
            response.status(current.isPresent());
            current.ifPresent(
                    release -> response.withData("release", release.id()).withData("version", release.version()));
        } catch (Exception e) {
            LOG.warnf("The database does not answer: %s", e);
            response.down().withData("reason", "The database does not answer.");
        }
        return response.build();
    }
}
