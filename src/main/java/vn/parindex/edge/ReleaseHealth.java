package vn.parindex.edge;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.ReadinessRepository;
import vn.parindex.release.Release;
import vn.parindex.store.StartState;

/**
 * Up while a release can be read, and names it; without the database as long as something is kept that can be answered, and then it says
 * that it is degraded. Everybody may ask, so it tells nothing that is not published: what became of a package that was not loaded is in the
 * log, and drafts are listed for those who may see them.
 */
@Readiness
@ApplicationScoped
class ReleaseHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ReleaseHealth.class);

    private final ReadinessRepository releases;
    private final CurrentRelease current;
    private final KeptAnswers answers;
    private final StartState start;

    ReleaseHealth(ReadinessRepository releases, CurrentRelease current, KeptAnswers answers, StartState start) {
        this.releases = releases;
        this.current = current;
        this.answers = answers;
        this.start = start;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("release");
        if (!start.isOver()) {
            return response.down()
                    .withData("state", "starting")
                    .withData("reason", start.obstacle().orElse("The first release is being loaded."))
                    .build();
        }
        try {
            var found = releases.findCurrent();
            response.status(found.isPresent());
            found.ifPresent(
                    release -> response.withData("release", release.id()).withData("version", release.version()));
        } catch (Exception e) {
            LOG.warnf("The database does not answer: %s", e);
            withoutDatabase(response);
        }
        return response.build();
    }

    /** Whoever took an instance out of service that still answers would turn a part into the whole. */
    private void withoutDatabase(HealthCheckResponseBuilder response) {
        var known = current.published().map(Release.Published::id);
        response.status(known.isPresent() && !answers.isEmpty())
                .withData("state", "degraded")
                .withData("reason", "The database does not answer.");
        known.ifPresent(id -> response.withData("release", id));
    }
}
