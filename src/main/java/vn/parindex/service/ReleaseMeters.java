package vn.parindex.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.Release;

/**
 * Which state readers of this instance see, by the moment of its publication: a number that instances can be compared by, and no label, which
 * would be a new series for each release. There is nothing to see before the first one.
 */
@ApplicationScoped
class ReleaseMeters {

    private final CurrentRelease current;
    private final MeterRegistry meters;
    private final AtomicReference<Release> shown = new AtomicReference<>();

    ReleaseMeters(CurrentRelease current, MeterRegistry meters) {
        this.current = current;
        this.meters = meters;
    }

    void keepFresh(@Observes Release.Published published) {
        current.find().ifPresent(release -> {
            if (shown.getAndSet(release) == null) {
                register();
            }
        });
    }

    private void register() {
        Gauge.builder(
                        "parindex.release.published.timestamp",
                        shown,
                        each -> each.get().publishedAt().toEpochMilli() / 1000.0)
                .description("When the release that readers see was published, since 1970")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("parindex.release.rows", shown, each -> each.get().rowsTotal())
                .description(
                        "Rows of the release that readers see: results, statements, documents and what they are about")
                .register(meters);
    }
}
