package vn.parindex.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The exact published places that hold the others in position: of all sets that can be true at once beside every figure, the one with the
 * most units, and among equals the one that the most sources attest; where equally good sets differ, what all of them hold.
 *
 * <p>The best of all orders is found without trying them, as what follows a state of {@link Seats} does not depend on how it was reached:
 * the gain of a step is a unit on its published place. What leaves out more places than need be is not followed.
 */
final class Anchors {

    private static final long ONE_UNIT = 1L << 32;
    /** So many states are tabled, in about a second; where there are more, {@link Conflicts} decides. */
    static final int MOST_STATES = 1_000_000;

    private final List<Places.Entry> entries;
    private final int size;
    private final int least;
    private final Seats seats;
    private final List<long[]> states = new ArrayList<>();
    private final List<long[]> best = new ArrayList<>();

    private Anchors(List<Places.Entry> entries, int size, int least, Seats seats) {
        this.entries = entries;
        this.size = size;
        this.least = least;
        this.seats = seats;
    }

    /**
     * The units that every best set holds, by their index; empty if there are too many states to tell.
     *
     * @param least so many units can be true at once, or more
     */
    static Optional<BitSet> of(List<Places.Entry> entries, int size, int least, int mostStates) {
        return Seats.of(entries, size)
                .map(seats -> new Anchors(entries, size, least, seats))
                .filter(anchors -> anchors.tabled(mostStates))
                .map(Anchors::inEveryBestSet);
    }

    /** Tables the best that can follow each state: {@code best.get(p)[i]} from place p + 1 on; false if there are too many. */
    private boolean tabled(int mostStates) {
        int count = 1;
        int sparable =
                (int) entries.stream().filter(entry -> entry.isPlaced(size)).count() - least;
        int[] published = placedUpTo();
        int[] gained = {0};
        states.add(new long[] {0});
        for (int place = 1; place <= size; place++) {
            gained = table(place, gained, published[place] - sparable);
            count += gained.length;
            if (count > mostStates) {
                return false;
            }
        }
        states.forEach(layer -> best.add(new long[layer.length]));
        for (int place = size; place >= 1; place--) {
            tableBest(place);
        }
        return true;
    }

    /** By place, how many units were published there or above. */
    private int[] placedUpTo() {
        int[] placed = new int[size + 1];
        entries.stream()
                .filter(entry -> entry.isPlaced(size))
                .forEach(entry -> placed[entry.published().best()]++);
        for (int place = 1; place <= size; place++) {
            placed[place] += placed[place - 1];
        }
        return placed;
    }

    /** The states after the place that seat at least so many units on theirs: how many each does at most. Others lead to no best set. */
    private int[] table(int place, int[] gained, int atLeast) {
        long[] layer = states.get(place - 1);
        LongStream.Builder reached = LongStream.builder();
        for (int i = 0; i < layer.length; i++) {
            int before = gained[i];
            seats.eachMove(place, layer[i], (to, placed) -> {
                if (before + (placed.isEmpty() ? 0 : 1) >= atLeast) {
                    reached.add(to);
                }
            });
        }
        states.add(reached.build().sorted().distinct().toArray());
        int[] now = new int[states.get(place).length];
        for (int i = 0; i < layer.length; i++) {
            int before = gained[i];
            seats.eachMove(place, layer[i], (to, placed) -> {
                int then = index(place, to);
                if (then >= 0) {
                    now[then] = Math.max(now[then], before + (placed.isEmpty() ? 0 : 1));
                }
            });
        }
        return now;
    }

    private void tableBest(int place) {
        long[] layer = states.get(place - 1);
        long[] here = best.get(place - 1);
        long[] next = best.get(place);
        for (int i = 0; i < layer.length; i++) {
            int from = i;
            here[i] = -size * ONE_UNIT;
            seats.eachMove(place, layer[i], (to, placed) -> {
                int then = index(place, to);
                if (then >= 0) {
                    here[from] = Math.max(here[from], gain(placed) + next[then]);
                }
            });
        }
    }

    /** Negative where the state is not tabled. */
    private int index(int place, long state) {
        return Arrays.binarySearch(states.get(place), state);
    }

    private long gain(List<Integer> placed) {
        long gain = 0;
        for (int unit : placed) {
            gain = Math.max(gain, weight(unit));
        }
        return gain;
    }

    private long weight(int unit) {
        return ONE_UNIT + Math.max(0, entries.get(unit).attestations());
    }

    /** Follows all best ways at once: a unit is in every best set if every way seats it, and nobody else, on its place. */
    private BitSet inEveryBestSet() {
        BitSet anchors = new BitSet();
        BitSet reached = new BitSet();
        reached.set(0);
        for (int place = 1; place <= size; place++) {
            int at = place;
            BitSet next = new BitSet();
            BitSet seated = new BitSet();
            reached.stream()
                    .forEach(i -> seats.eachMove(at, states.get(at - 1)[i], (to, placed) -> {
                        int then = index(at, to);
                        if (then >= 0 && gain(placed) + best.get(at)[then] == best.get(at - 1)[i]) {
                            next.set(then);
                            seated.or(best(placed));
                        }
                    }));
            if (seated.cardinality() == 1 && !seated.get(entries.size())) {
                anchors.or(seated);
            }
            reached = next;
        }
        return anchors;
    }

    /** The best attested of them; the index beyond the last unit, which stands for nobody, if there are none. */
    private BitSet best(List<Integer> placed) {
        BitSet units = new BitSet();
        if (placed.isEmpty()) {
            units.set(entries.size());
        }
        long gain = gain(placed);
        IntStream.range(0, placed.size())
                .filter(i -> weight(placed.get(i)) == gain)
                .forEach(i -> units.set(placed.get(i)));
        return units;
    }
}
