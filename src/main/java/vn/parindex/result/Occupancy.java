package vn.parindex.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many of a table's known figures can stand on its first places: at {@code p}, from {@code least[p]} to {@code most[p]} of them.
 *
 * <p>Known figures are numbered from the highest, 1 to {@code known}, and keep that order; places that none of them takes hold unknown ones.
 * What places ask of an order are bounds on the difference of two such counts. The least and the greatest counts that satisfy
 * all of them are orders themselves, so every bound is reached, and all least ones by one order.
 *
 * @param least by place, from 0 (none) to the last
 * @param most likewise
 */
record Occupancy(int known, List<Rule> rules, int[] least, int[] most) {

    /** What the places of some units ask of the counts. */
    sealed interface Rule {

        /** Narrows the counts; they end up crossed where nothing satisfies the rule. */
        boolean narrow(int[] least, int[] most);
    }

    /** At least {@code count} of the figures numbered {@code after + 1} to {@code upTo} stand on the places {@code from} to {@code to}. */
    record Within(int from, int to, int after, int upTo, int count) implements Rule {

        @Override
        public boolean narrow(int[] least, int[] most) {
            int above = Math.min(most[to], upTo) - count;
            int reached = Math.max(least[from - 1], after) + count;
            return lower(most, from - 1, above < after ? -1 : above)
                    | raise(least, to, reached > upTo ? least.length : reached);
        }
    }

    /** At most {@code count} known figures stand on the places {@code from} to {@code to}; the others are taken by unknown ones. */
    record Beside(int from, int to, int count) implements Rule {

        @Override
        public boolean narrow(int[] least, int[] most) {
            return lower(most, to, most[from - 1] + count) | raise(least, from - 1, least[to] - count);
        }
    }

    /** The counts of {@code known} figures on {@code size} places; empty where no order satisfies the rules. */
    static Optional<Occupancy> of(int size, int known, List<Rule> rules) {
        int[] least = new int[size + 1];
        int[] most = new int[size + 1];
        for (int place = 0; place <= size; place++) {
            least[place] = Math.max(0, known - (size - place));
            most[place] = Math.min(place, known);
        }
        return new Occupancy(known, rules, least, most).settled();
    }

    int size() {
        return least.length - 1;
    }

    /** The counts where from {@code fewest} to {@code highest} known figures stand on the first {@code place} places; empty if they cannot. */
    Optional<Occupancy> where(int place, int fewest, int highest) {
        var narrowed = new Occupancy(known, rules, least.clone(), most.clone());
        raise(narrowed.least, place, fewest);
        lower(narrowed.most, place, highest);
        return narrowed.settled();
    }

    /** The counts where no known figure stands on that place; empty if one always does. */
    Optional<Occupancy> without(int place) {
        var rest = new ArrayList<>(rules);
        rest.add(new Beside(place, place, 0));
        return new Occupancy(known, rest, least.clone(), most.clone()).settled();
    }

    /**
     * The counts of an order with {@code count} known figures on the first {@code place} places: the least above that place and the greatest
     * below it, or where {@code inward} the other way round. Rules on more than one place are not looked at again.
     */
    int[] turning(int place, int count, boolean inward) {
        int[] steps = steps(inward);
        int[] counts = new int[size() + 1];
        for (int p = 0; p <= size(); p++) {
            int near = count + steps[p] - steps[place];
            counts[p] = (p <= place) == inward ? Math.min(most[p], near) : Math.max(least[p], near);
        }
        return counts;
    }

    /** How many known figures the single places down to each must hold, or else can. */
    private int[] steps(boolean must) {
        int[] steps = new int[size() + 1];
        for (int p = 1; p <= size(); p++) {
            steps[p] = must ? 0 : 1;
        }
        for (Rule rule : rules) {
            if (must && rule instanceof Within within && within.from == within.to) {
                steps[within.from] = 1;
            } else if (!must && rule instanceof Beside beside && beside.from == beside.to) {
                steps[beside.from] = beside.count;
            }
        }
        for (int p = 1; p <= size(); p++) {
            steps[p] += steps[p - 1];
        }
        return steps;
    }

    /** The first place by which {@code count} known figures can stand, one past the last if there are not as many. */
    int earliest(int count) {
        return first(most, count);
    }

    /** The first place by which that many always stand. */
    int latest(int count) {
        return first(least, count);
    }

    private int first(int[] counts, int count) {
        int place = 0;
        while (place <= size() && counts[place] < count) {
            place++;
        }
        return place;
    }

    private Optional<Occupancy> settled() {
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            for (int place = 1; place <= size(); place++) {
                narrowed |= lower(most, place, most[place - 1] + 1) | raise(least, place, least[place - 1]);
            }
            for (int place = size(); place > 0; place--) {
                narrowed |= lower(most, place - 1, most[place]) | raise(least, place - 1, least[place] - 1);
            }
            for (Rule rule : rules) {
                narrowed |= rule.narrow(least, most);
            }
            for (int place = 0; place <= size(); place++) {
                if (least[place] > most[place]) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(this);
    }

    private static boolean lower(int[] counts, int place, int bound) {
        boolean narrows = bound < counts[place];
        counts[place] = Math.min(counts[place], bound);
        return narrows;
    }

    private static boolean raise(int[] counts, int place, int bound) {
        boolean narrows = bound > counts[place];
        counts[place] = Math.max(counts[place], bound);
        return narrows;
    }
}
