package vn.parindex.sdmx.write;

import java.util.Optional;
import java.util.function.Predicate;
import vn.parindex.sdmx.structure.Dimension;

/**
 * What of the observations is written, and how.
 *
 * @param keeps which observations
 * @param first how many of each series at most, from its beginning; with {@code last}, both ends
 * @param atObservation the dimension that observations have within a series; empty: all of them, and no series
 */
public record Extract(
        Predicate<ObservationCell> keeps,
        Optional<Integer> first,
        Optional<Integer> last,
        Optional<Dimension> atObservation,
        Detail detail) {

    /** Everything, as time series. */
    public static final Extract ALL = new Extract(
            cell -> true, Optional.empty(), Optional.empty(), Optional.of(Dimension.TIME_PERIOD), Detail.FULL);

    /** Everything, without series. */
    public Extract flat() {
        return new Extract(keeps, first, last, Optional.empty(), detail);
    }

    boolean isCut() {
        return first.isPresent() || last.isPresent();
    }
}
