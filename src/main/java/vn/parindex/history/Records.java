package vn.parindex.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The records of a series: best and worst place, and the longest run at one place, over the years whose place is exact.
 *
 * <p>A run goes from edition to edition; a year in which an edition was held and the place is not exact ends it.
 */
record Records(Extreme best, Extreme worst, Run longestRun, int over) {

    /** A place and the years in which it was held, oldest first. */
    record Extreme(int place, List<Integer> years) {}

    /** The same place in {@code editions} editions on end. */
    record Run(int place, int from, int to, int editions) {}

    /**
     * The records; empty if no place is exact.
     *
     * @param places by the year of each edition that was held: the exact place, empty where it is not known exactly
     */
    static Optional<Records> of(TreeMap<Integer, OptionalInt> places) {
        var exact = places.values().stream()
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .toArray();
        if (exact.length == 0) {
            return Optional.empty();
        }
        int best = Arrays.stream(exact).min().getAsInt();
        int worst = Arrays.stream(exact).max().getAsInt();
        return Optional.of(
                new Records(extreme(places, best), extreme(places, worst), longestRun(places), exact.length));
    }

    private static Extreme extreme(TreeMap<Integer, OptionalInt> places, int place) {
        return new Extreme(
                place,
                places.entrySet().stream()
                        .filter(each ->
                                each.getValue().isPresent() && each.getValue().getAsInt() == place)
                        .map(each -> each.getKey())
                        .toList());
    }

    /** The longest run; among equally long ones the better place, then the earlier. */
    private static Run longestRun(TreeMap<Integer, OptionalInt> places) {
        Run longest = null;
        Run current = null;
        for (var each : places.entrySet()) {
            if (each.getValue().isEmpty()) {
                current = null;
                continue;
            }
            int year = each.getKey();
            int place = each.getValue().getAsInt();
            current = current != null && current.place() == place
                    ? new Run(place, current.from(), year, current.editions() + 1)
                    : new Run(place, year, year, 1);
            if (longest == null
                    || current.editions() > longest.editions()
                    || current.editions() == longest.editions() && current.place() < longest.place()) {
                longest = current;
            }
        }
        return longest;
    }
}
