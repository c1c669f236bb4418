package vn.parindex.history;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.parindex.catalog.Interval;

/**
 * The records of a series: best and worst place, and the longest runs at one place.
 *
 * <p>A run goes from edition to edition. A year that is known to have had no edition lies within it; every other year in
 * which the unit is not known to have held the place ends it: the place is a band or not known, the results were not made
 * public, the unit was not ranked, the dataset knows of no edition, or the year was not asked for. A break in method
 * does not end it, since a place is among those ranked in the same year, and is told.
 *
 * @param best over the years whose place is exact
 * @param worst over the years whose place is exact
 * @param longestRun the longest known one; among equally long ones the better place, then the earlier
 * @param possibleRun the longest that the years not known leave open, between two years that are known; empty unless it
 *     has more editions than {@code longestRun}
 * @param over how many years have an exact place
 */
record Records(Extreme best, Extreme worst, Run longestRun, Optional<Run> possibleRun, int over) {

    /** A place and the years in which it was held, oldest first. */
    record Extreme(int place, List<Integer> years) {}

    /** The same place in {@code editions} editions on end, those that the dataset knows of. */
    record Run(int place, int from, int to, int editions) {

        boolean isBetterThan(Run other) {
            return other == null
                    || editions > other.editions
                    || editions == other.editions && (place < other.place || place == other.place && from < other.from);
        }
    }

    /** What is known of the unit in a year. */
    sealed interface Year {

        /** An edition gave it one of these places. */
        record Placed(Interval place) implements Year {}

        /** An edition was held, and nothing tells the place. */
        record Unplaced() implements Year {}

        /** An edition was held that did not rank it. */
        record NotRanked() implements Year {}

        /** It is known that there was no edition. */
        record NotHeld() implements Year {}
    }

    /**
     * The records; empty if no place is exact.
     *
     * @param years what is known, by year; of a year left out nothing is
     */
    static Optional<Records> of(SortedMap<Integer, Year> years) {
        var exact = new TreeMap<Integer, Integer>();
        years.forEach((year, known) -> {
            if (known instanceof Year.Placed placed && placed.place().isExact()) {
                exact.put(year, placed.place().best());
            }
        });
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        var places = exact.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        var known = longestRun(years, exact, false);
        return Optional.of(new Records(
                extreme(exact, places.getMin()),
                extreme(exact, places.getMax()),
                known,
                Optional.of(longestRun(years, exact, true)).filter(run -> run.editions() > known.editions()),
                exact.size()));
    }

    private static Extreme extreme(SortedMap<Integer, Integer> exact, int place) {
        return new Extreme(
                place,
                exact.keySet().stream().filter(year -> exact.get(year) == place).toList());
    }

    /** From each exact year on, as far as the place goes on; over years that only leave it open if these count. */
    private static Run longestRun(SortedMap<Integer, Year> years, SortedMap<Integer, Integer> exact, boolean possibly) {
        Run longest = null;
        for (int first : exact.keySet()) {
            int place = exact.get(first);
            int editions = 0;
            for (int year = first; year <= exact.lastKey(); year++) {
                var known = years.get(year);
                if (known instanceof Year.NotHeld) {
                    continue;
                }
                boolean held = Integer.valueOf(place).equals(exact.get(year));
                if (!held && !(possibly && leavesOpen(known, place))) {
                    break;
                }
                editions += known == null ? 0 : 1;
                var run = new Run(place, first, year, editions);
                longest = held && run.isBetterThan(longest) ? run : longest;
            }
        }
        return longest;
    }

    private static boolean leavesOpen(Year known, int place) {
        return known == null
                || known instanceof Year.Unplaced
                || known instanceof Year.Placed placed && placed.place().contains(place);
    }
}
