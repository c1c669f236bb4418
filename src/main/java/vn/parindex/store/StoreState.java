package vn.parindex.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What was last seen of the database as a machine: its clock, which all instances share, and whether it takes writes. It asks nobody, so
 * that everybody may ask it; who looks twice a second tells it (ADR 037).
 */
@ApplicationScoped
public class StoreState {

    private final Duration tolerance;

    /** How much later it is by the database's clock than by this one. */
    private volatile Duration difference = Duration.ZERO;

    private volatile boolean readOnly;

    StoreState(ClockConfig config, MeterRegistry meters) {
        this.tolerance = config.tolerance();
        Gauge.builder("parindex.clock.difference", this, state -> state.difference.toMillis() / 1000.0)
                .description("How much later it is by the database's clock than by that of this instance")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("parindex.database.readonly", this, state -> state.readOnly ? 1 : 0)
                .description("1 while the database refuses writes, such as a standby does")
                .register(meters);
    }

    /**
     * What the database said.
     *
     * @param database its time, somewhere between the other two, which are by the clock of this instance
     */
    public void tell(Instant database, Instant asked, Instant answered, boolean readOnly) {
        var half = Duration.between(asked, answered).dividedBy(2);
        this.difference = Duration.between(asked.plus(half), database);
        this.readOnly = readOnly;
    }

    /**
     * About what time it is by the database's clock, in the microseconds that databases keep: for what is stored with a moment. What has to
     * lie after something else is dated by the database itself.
     */
    public Instant now() {
        return Instant.now().plus(difference).truncatedTo(ChronoUnit.MICROS);
    }

    /** How much later it is by the database's clock than by that of this instance; negative where it is earlier. */
    public Duration difference() {
        return difference;
    }

    /** Whether one of the two clocks is wrong. */
    public boolean clocksDiffer() {
        return difference.abs().compareTo(tolerance) > 0;
    }

    /** Whether that moment is still to come by the database's clock, by more than clocks may differ. */
    public boolean isAhead(Instant moment) {
        return moment.isAfter(now().plus(tolerance));
    }

    /** Whether it refuses writes, as far as is known. */
    public boolean isReadOnly() {
        return readOnly;
    }
}
