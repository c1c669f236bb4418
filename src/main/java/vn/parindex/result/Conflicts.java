package vn.parindex.result;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.parindex.catalog.Interval;

/**
 * Which published places can be true at once beside every figure and those that hold already.
 *
 * <p>Sets are of units, by their index.
 */
final class Conflicts {

    /** So many sets are looked at for the largest; where places contradict each other in more ways, all that are met in one go. */
    static final int MOST_SETS = 500;

    private static final long ONE_UNIT = 1L << 32;

    private final List<Places.Entry> entries;
    private final Interval[] held;
    private final Seating seating;

    /** {@code held} are the windows of the units whose places hold, by unit, null for all others. */
    Conflicts(List<Places.Entry> entries, Interval[] held, Seating seating) {
        this.entries = entries;
        this.held = held;
        this.seating = seating;
    }

    /** Whether all these published places can be true at once. */
    boolean agree(BitSet units) {
        Interval[] windows = held.clone();
        units.stream().forEach(unit -> windows[unit] = entries.get(unit).published());
        return seating.within(windows).feasible();
    }

    /**
     * What every best set of these published places holds: the largest set that agrees, among equals the best attested.
     *
     * <p>Of places that contradict each other and none of which could be spared one must go, so each in turn does until the rest agree.
     */
    BitSet inEveryBestSet(BitSet units, int mostSets) {
        Search search = new Search(mostSets);
        search.look(units, 0);
        return search.seen.size() > mostSets ? withoutConflicts(units) : search.inAll;
    }

    /** The units less all that are met in a contradiction; what is left agrees. */
    BitSet withoutConflicts(BitSet units) {
        BitSet left = (BitSet) units.clone();
        while (!agree(left)) {
            left.andNot(contradiction(left));
        }
        return left;
    }

    /** How many of the units agree if those that do are filled up with others, one after the other. */
    int filled(BitSet agreeing, BitSet units) {
        BitSet filled = (BitSet) agreeing.clone();
        units.stream().filter(unit -> !filled.get(unit)).forEach(unit -> {
            filled.set(unit);
            if (!agree(filled)) {
                filled.clear(unit);
            }
        });
        return filled.cardinality();
    }

    /** Of units that do not agree some that do not either, though they would without any one of them. */
    private BitSet contradiction(BitSet units) {
        int[] order = units.stream().toArray();
        BitSet found = new BitSet();
        int end = order.length;
        while (agree(found)) {
            int low = 1;
            for (int high = end; low < high; ) {
                int middle = (low + high) >>> 1;
                if (agree(withFirst(found, order, middle))) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            end = low - 1;
            found.set(order[end]);
        }
        return found;
    }

    private static BitSet withFirst(BitSet found, int[] order, int count) {
        BitSet units = (BitSet) found.clone();
        for (int i = 0; i < count; i++) {
            units.set(order[i]);
        }
        return units;
    }

    private final class Search {

        private final Set<BitSet> seen = new HashSet<>();
        private long least = Long.MAX_VALUE;
        private BitSet inAll = new BitSet();
        private final int mostSets;

        private Search(int mostSets) {
            this.mostSets = mostSets;
        }

        /** Looks at this set, which has lost places of that weight, and at what must be taken from it. */
        void look(BitSet units, long lost) {
            if (lost > least || seen.size() > mostSets || !seen.add(units)) {
                return;
            }
            if (!agree(units)) {
                contradiction(units).stream().forEach(unit -> {
                    BitSet rest = (BitSet) units.clone();
                    rest.clear(unit);
                    look(rest, lost + weight(unit));
                });
            } else if (lost < least) {
                least = lost;
                inAll = (BitSet) units.clone();
            } else {
                inAll.and(units);
            }
        }

        private long weight(int unit) {
            return ONE_UNIT + Math.max(0, entries.get(unit).attestations());
        }
    }
}
