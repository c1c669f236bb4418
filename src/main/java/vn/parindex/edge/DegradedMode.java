package vn.parindex.edge;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.OptionalLong;
import vn.parindex.release.CurrentRelease;

/** Whether the database is away, so that only what is kept is still answered, as of when it was last known to be right. */
@Singleton
class DegradedMode {

    /** So long a look may take without anything being wrong. */
    private static final Duration USUAL = Duration.ofSeconds(5);

    private final CurrentRelease current;

    DegradedMode(CurrentRelease current, MeterRegistry meters) {
        this.current = current;
        Gauge.builder("parindex.edge.degraded", this, degraded -> degraded.age().isPresent() ? 1 : 0)
                .description("1 while the database is away and only what is kept is answered")
                .register(meters);
    }

    /** Seconds since what is kept was last known to be of the current release; empty where it was just now. */
    OptionalLong age() {
        Duration unconfirmed = current.unconfirmed();
        return unconfirmed.compareTo(USUAL) < 0 ? OptionalLong.empty() : OptionalLong.of(unconfirmed.toSeconds());
    }
}
