package vn.parindex.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in a ranking: exact where both ends are equal, else all places from {@code best} to {@code worst}.
 *
 * @param best the highest place it may be, 1 is the top
 * @param worst the lowest place it may be, at least {@code best}
 */
@Schema(description = "A place in a ranking: exact where both ends are equal, else all places from best to worst")
public record Interval(
        @Schema(minimum = "1", examples = "18", description = "The highest place it may be; 1 is the top")
        int best,

        @Schema(minimum = "1", examples = "35", description = "The lowest place it may be")
        int worst) {

    public Interval {
        if (best < 1 || best > worst) {
            throw new IllegalArgumentException("no places from " + best + " to " + worst);
        }
    }

    public static Interval exact(int place) {
        return new Interval(place, place);
    }

    @JsonIgnore
    public boolean isExact() {
        return best == worst;
    }

    public boolean contains(int place) {
        return best <= place && place <= worst;
    }

    public boolean contains(Interval other) {
        return best <= other.best && other.worst <= worst;
    }

    /** The places in both; empty where there is none. */
    public Optional<Interval> intersect(Interval other) {
        int from = Math.max(best, other.best);
        int to = Math.min(worst, other.worst);
        return from <= to ? Optional.of(new Interval(from, to)) : Optional.empty();
    }

    /** Whether one place may be in both. */
    public boolean overlaps(Interval other) {
        return intersect(other).isPresent();
    }
}
