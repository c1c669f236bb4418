package vn.parindex.figures;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Standing;

/**
 * Who stands next to a result for certain: others on exact places that fit, before the best and behind the worst place that it may have.
 *
 * @param above nearest first
 * @param below nearest first
 */
record Neighbours(List<Standing> above, List<Standing> below) {

    /** So many on each side. */
    private static final int MOST = 3;

    static final Neighbours NONE = new Neighbours(List.of(), List.of());

    /** @param all of the table, in any order; the units that stand where this one may stand are on neither side */
    static Neighbours of(Standing standing, List<Standing> all) {
        if (standing.place() == null) {
            return NONE;
        }
        Interval own = standing.place().place();
        return new Neighbours(
                certain(standing, all)
                        .filter(other -> place(other) < own.best())
                        .sorted(comparing(Neighbours::place, (a, b) -> b - a))
                        .limit(MOST)
                        .toList(),
                certain(standing, all)
                        .filter(other -> place(other) > own.worst())
                        .sorted(comparing((Function<Standing, Integer>) Neighbours::place))
                        .limit(MOST)
                        .toList());
    }

    private static Stream<Standing> certain(Standing standing, List<Standing> all) {
        return all.stream()
                .filter(other -> !other.result().unit().equals(standing.result().unit()))
                .filter(other -> other.place() != null
                        && other.place().place().isExact()
                        && !Boolean.FALSE.equals(other.place().fits()));
    }

    private static int place(Standing standing) {
        return standing.place().place().best();
    }
}
