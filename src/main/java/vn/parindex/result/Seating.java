package vn.parindex.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * Which places a unit can take in a strict order of all units: none above a unit with a surely higher figure, each within its window.
 *
 * <p>Units are jobs of length one, places are hours, windows are release times and deadlines, surely higher figures come first. Once the
 * windows allow for precedence, giving units their first free place by deadline finds an order if there is one (Lageweg, Lenstra,
 * Rinnooy Kan 1976). A unit without a figure and a window of its own never stands in the way: it takes what is left over.
 */
final class Seating {

    private final Order order;
    private final int size;
    private final int[] from;
    private final int[] to;
    private final int[] first;
    private final int[] last;
    private final int[] highest;
    private final int[] lowest;
    private final int[] byDeadline;
    private final int[] starts;
    private final int[] free;

    /**
     * Which units have surely higher figures than which.
     *
     * @param falling the units with a figure by the least that it can be, the greatest first
     * @param rising the same by the most that it can be, the least first
     * @param above by unit, how many of the first in {@code falling} are surely above it
     * @param below by unit, how many of the first in {@code rising} are surely below it
     */
    private record Order(int[] falling, int[] rising, int[] above, int[] below) {

        static Order of(List<Figure> figures) {
            int units = figures.size();
            List<Integer> scored = new ArrayList<>();
            BigDecimal[] lower = new BigDecimal[units];
            BigDecimal[] upper = new BigDecimal[units];
            for (int unit = 0; unit < units; unit++) {
                Figure figure = figures.get(unit);
                if (figure != null) {
                    lower[unit] = figure.value().subtract(figure.halfUnit());
                    upper[unit] = figure.value().add(figure.halfUnit());
                    scored.add(unit);
                }
            }
            int[] falling = sorted(
                    scored, Comparator.comparing((Integer unit) -> lower[unit]).reversed());
            int[] rising = sorted(scored, Comparator.comparing((Integer unit) -> upper[unit]));
            int[] above = new int[units];
            int[] below = new int[units];
            int count = 0;
            for (int i = rising.length - 1; i >= 0; i--) {
                while (count < falling.length && lower[falling[count]].compareTo(upper[rising[i]]) >= 0) {
                    count++;
                }
                above[rising[i]] = count;
            }
            count = 0;
            for (int i = falling.length - 1; i >= 0; i--) {
                while (count < rising.length && upper[rising[count]].compareTo(lower[falling[i]]) <= 0) {
                    count++;
                }
                below[falling[i]] = count;
            }
            return new Order(falling, rising, above, below);
        }

        private static int[] sorted(List<Integer> units, Comparator<Integer> order) {
            return units.stream().sorted(order).mapToInt(Integer::intValue).toArray();
        }
    }

    private Seating(Order order, Interval[] windows, int size) {
        int units = windows.length;
        this.order = order;
        this.size = size;
        from = new int[units];
        to = new int[units];
        for (int unit = 0; unit < units; unit++) {
            from[unit] = windows[unit] == null ? 1 : windows[unit].best();
            to[unit] = windows[unit] == null ? size : Math.min(size, windows[unit].worst());
        }
        first = new int[units];
        last = new int[units];
        highest = new int[order.falling.length + 1];
        lowest = new int[order.falling.length + 1];
        byDeadline = new int[units];
        starts = new int[size + 2];
        free = new int[size + 2];
    }

    /**
     * Each unit may take any place that the figures leave it.
     *
     * @param figures each unit's figure, null where it orders nothing
     * @param size places there are, at least as many as units
     */
    static Seating of(List<Figure> figures, int size) {
        return new Seating(Order.of(figures), new Interval[figures.size()], size);
    }

    /** The same figures, each unit within its window; null where any place may do. */
    Seating within(Interval[] windows) {
        return new Seating(order, windows, size);
    }

    /** Whether any order seats every unit. */
    boolean feasible() {
        return seats(-1, 0, 0);
    }

    /** Whether an order seats the unit from {@code best} to {@code worst}, instead of its window, and every other unit. */
    boolean admits(int unit, Interval places) {
        return seats(unit, places.best(), Math.min(size, places.worst()));
    }

    /** The unit's first and last place in any order that seats it within {@code places} and every other unit; empty if none does. */
    Optional<Interval> placesOf(int unit, Interval places) {
        int best = places.best();
        int worst = Math.min(size, places.worst());
        if (!seats(unit, best, worst)) {
            return Optional.empty();
        }
        int earliest = first[unit];
        int latest = last[unit];
        return Optional.of(new Interval(
                firstThat(earliest, latest, place -> seats(unit, best, place)),
                -firstThat(-latest, -earliest, place -> seats(unit, -place, worst))));
    }

    /** The first place from {@code low} on that will do, as every later one does; {@code high} will. It mostly is near {@code low}. */
    private static int firstThat(int low, int high, IntPredicate does) {
        int wrong = low - 1;
        int right = high;
        for (int step = 1; wrong + step < right; step *= 2) {
            if (does.test(wrong + step)) {
                right = wrong + step;
            } else {
                wrong += step;
            }
        }
        while (right - wrong > 1) {
            int middle = wrong + (right - wrong) / 2;
            if (does.test(middle)) {
                right = middle;
            } else {
                wrong = middle;
            }
        }
        return right;
    }

    private boolean seats(int moved, int best, int worst) {
        System.arraycopy(from, 0, first, 0, from.length);
        System.arraycopy(to, 0, last, 0, to.length);
        if (moved >= 0) {
            first[moved] = best;
            last[moved] = worst;
        }
        for (int i = 0; i < order.falling.length; i++) {
            int unit = order.falling[i];
            first[unit] = Math.max(first[unit], highest[order.above[unit]] + 1);
            highest[i + 1] = Math.max(highest[i], first[unit]);
        }
        lowest[0] = size + 1;
        for (int i = 0; i < order.rising.length; i++) {
            int unit = order.rising[i];
            last[unit] = Math.min(last[unit], lowest[order.below[unit]] - 1);
            lowest[i + 1] = Math.min(lowest[i], last[unit]);
        }
        return sortByDeadline() && seatInTurn();
    }

    private boolean sortByDeadline() {
        Arrays.fill(starts, 0);
        for (int unit = 0; unit < first.length; unit++) {
            if (first[unit] > last[unit]) {
                return false;
            }
            starts[last[unit] + 1]++;
        }
        for (int place = 1; place < starts.length; place++) {
            starts[place] += starts[place - 1];
        }
        for (int unit = 0; unit < first.length; unit++) {
            byDeadline[starts[last[unit]]++] = unit;
        }
        return true;
    }

    private boolean seatInTurn() {
        for (int place = 0; place < free.length; place++) {
            free[place] = place;
        }
        for (int unit : byDeadline) {
            int place = firstFree(first[unit]);
            if (place > last[unit]) {
                return false;
            }
            free[place] = place + 1;
        }
        return true;
    }

    private int firstFree(int place) {
        while (free[place] != place) {
            free[place] = free[free[place]];
            place = free[place];
        }
        return place;
    }
}
