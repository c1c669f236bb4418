package vn.parindex.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.Release;
import vn.parindex.store.StoreState;

/**
 * Tells what an operator has to mend while everything can be read: a database that refuses writes, clocks that differ, a release that is dated
 * ahead. It is up all the same: an instance that is taken out of service for it would make a part the whole (ADR 037).
 */
@Readiness
@ApplicationScoped
class StoreHealth implements HealthCheck {

    private final StoreState store;
    private final CurrentRelease current;

    StoreHealth(StoreState store, CurrentRelease current) {
        this.store = store;
        this.current = current;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("store").up();
        var clock = new ArrayList<String>();
        if (store.clocksDiffer()) {
            clock.add("By the clock of the database it is " + seconds(store.difference())
                    + " than by that of this instance.");
        }
        current.published()
                .filter(release -> store.isAhead(release.at()))
                .ifPresent(release -> clock.add(datedAhead(release)));
        var writes = store.isReadOnly()
                ? List.of("The database can only be read: nothing can be published.")
                : List.<String>of();
        response.withData("state", clock.isEmpty() && writes.isEmpty() ? "complete" : "degraded");
        if (!clock.isEmpty()) {
            response.withData("clock", String.join(" ", clock));
        }
        if (!writes.isEmpty()) {
            response.withData("writes", writes.get(0));
        }
        return response.build();
    }

    private String datedAhead(Release.Published release) {
        return "The newest release %s is dated %s, %s than it is by the clock of the database: nothing can be published."
                .formatted(release.id(), release.at(), seconds(Duration.between(store.now(), release.at())));
    }

    private static String seconds(Duration later) {
        return later.abs().toSeconds() + " s " + (later.isNegative() ? "earlier" : "later");
    }
}
