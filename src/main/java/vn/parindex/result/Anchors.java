package vn.parindex.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.parindex.catalog.Figure;

/**
 * The exact published places that hold the others in position: of all sets that can be true at once beside every figure, the one with the
 * most units, and among equals the one that the most sources attest; where equally good sets differ, what all of them hold.
 *
 * <p>An order of all units is written from place 1 down: each place takes the next unit of the figures printed with some number of
 * decimals, or one without a figure. Figures of equal decimals are equal or surely ordered, so how many of each number of decimals are
 * seated says who is; equal ones may stand for each other. These counts are the states, and a unit on its published place is the gain. So
 * the best of all orders is found without trying them: with one number of decimals there are no more states than scored times unscored units,
 * and those that leave out more places than need be are not followed.
 */
final class Anchors {

    private static final long ONE_UNIT = 1L << 32;
    /** So many states are tabled, in about a second; where there are more, {@link Conflicts} decides. */
    static final int MOST_STATES = 1_000_000;

    private final List<Places.Entry> entries;
    private final int size;
    private final int least;
    private final List<Column> columns = new ArrayList<>();
    /** The units by figure, null where it is not known, and exact published place. */
    private final Map<Figure, Map<Integer, List<Integer>>> placed = new HashMap<>();

    private final int unscoredSeats;
    private final List<long[]> states = new ArrayList<>();
    private final List<long[]> best = new ArrayList<>();

    /**
     * The figures printed with one number of decimals, falling.
     *
     * @param step what seating one of them adds to a state
     * @param which by position, which of the different figures it is
     * @param placed by different figure, the units that have it by their published place
     * @param needs by different figure, how many of each column must be seated before it
     */
    private record Column(long step, int[] which, List<Map<Integer, List<Integer>>> placed, int[][] needs) {

        int seatedIn(long state) {
            return (int) (state / step % (which.length + 1));
        }
    }

    /** Seats somebody on the place: the state it leads to, and the units of whom one then has its published place; empty if none. */
    private interface Move {
        void to(long next, List<Integer> placed);
    }

    private Anchors(List<Places.Entry> entries, int size, int least) {
        this.entries = entries;
        this.size = size;
        this.least = least;
        for (int unit = 0; unit < entries.size(); unit++) {
            Places.Entry entry = entries.get(unit);
            if (entry.isPlaced(size)) {
                placed.computeIfAbsent(entry.figure(), figure -> new HashMap<>())
                        .computeIfAbsent(entry.published().best(), place -> new ArrayList<>())
                        .add(unit);
            }
        }
        List<List<Figure>> figures = figuresByDecimals();
        long step = 1;
        for (List<Figure> falling : figures) {
            columns.add(column(falling, step, figures));
            step = Math.multiplyExact(step, falling.size() + 1L);
        }
        unscoredSeats = size - figures.stream().mapToInt(Collection::size).sum();
    }

    /**
     * The units that every best set holds, by their index; empty if there are too many states to tell.
     *
     * @param least so many units can be true at once, or more
     */
    static Optional<BitSet> of(List<Places.Entry> entries, int size, int least, int mostStates) {
        try {
            Anchors anchors = new Anchors(entries, size, least);
            return anchors.tabled(mostStates) ? Optional.of(anchors.inEveryBestSet()) : Optional.empty();
        } catch (ArithmeticException states) {
            return Optional.empty();
        }
    }

    private List<List<Figure>> figuresByDecimals() {
        Map<Integer, List<Figure>> figures = new TreeMap<>();
        for (Places.Entry entry : entries) {
            if (entry.figure() != null) {
                figures.computeIfAbsent(entry.figure().decimals(), decimals -> new ArrayList<>())
                        .add(entry.figure());
            }
        }
        figures.values().forEach(each -> each.sort(Comparator.reverseOrder()));
        return List.copyOf(figures.values());
    }

    private Column column(List<Figure> falling, long step, List<List<Figure>> all) {
        List<Figure> different = falling.stream().distinct().toList();
        Map<Figure, Integer> indices = new HashMap<>();
        different.forEach(figure -> indices.put(figure, indices.size()));
        int[][] needs = different.stream()
                .map(figure -> all.stream()
                        .mapToInt(others -> surelyAbove(figure, others))
                        .toArray())
                .toArray(int[][]::new);
        return new Column(
                step,
                falling.stream().mapToInt(indices::get).toArray(),
                different.stream().map(this::placed).toList(),
                needs);
    }

    private static int surelyAbove(Figure figure, List<Figure> falling) {
        int low = 0;
        for (int high = falling.size(); low < high; ) {
            int middle = (low + high) >>> 1;
            if (falling.get(middle).surelyAbove(figure)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void eachMove(int place, long state, Move move) {
        int seated = 0;
        for (Column column : columns) {
            int position = column.seatedIn(state);
            seated += position;
            if (position < column.which.length) {
                int figure = column.which[position];
                if (allSeated(column.needs[figure], state)) {
                    move.to(state + column.step, column.placed.get(figure).getOrDefault(place, List.of()));
                }
            }
        }
        if (place - 1 - seated < unscoredSeats) {
            move.to(state, placed(null).getOrDefault(place, List.of()));
        }
    }

    private Map<Integer, List<Integer>> placed(Figure figure) {
        return placed.getOrDefault(figure, Map.of());
    }

    private boolean allSeated(int[] needs, long state) {
        for (int i = 0; i < needs.length; i++) {
            if (columns.get(i).seatedIn(state) < needs[i]) {
                return false;
            }
        }
        return true;
    }

    /** Tables the best that can follow each state: {@code best.get(p)[i]} from place p + 1 on; false if there are too many. */
    private boolean tabled(int mostStates) {
        int count = 1;
        int sparable =
                (int) entries.stream().filter(entry -> entry.isPlaced(size)).count() - least;
        int[] met = metFrom();
        int[] gained = {0};
        states.add(new long[] {0});
        for (int place = 1; place <= size; place++) {
            gained = table(place, gained, met[place] - sparable);
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
    private int[] metFrom() {
        int[] met = new int[size + 1];
        entries.stream()
                .filter(entry -> entry.isPlaced(size))
                .forEach(entry -> met[entry.published().best()]++);
        for (int place = 1; place <= size; place++) {
            met[place] += met[place - 1];
        }
        return met;
    }

    /** The states after the place that seat at least so many units on theirs: how many each does at most. Others lead to no best set. */
    private int[] table(int place, int[] gained, int atLeast) {
        long[] layer = states.get(place - 1);
        LongStream.Builder reached = LongStream.builder();
        for (int i = 0; i < layer.length; i++) {
            int before = gained[i];
            eachMove(place, layer[i], (to, placed) -> {
                if (before + (placed.isEmpty() ? 0 : 1) >= atLeast) {
                    reached.add(to);
                }
            });
        }
        states.add(reached.build().sorted().distinct().toArray());
        int[] now = new int[states.get(place).length];
        for (int i = 0; i < layer.length; i++) {
            int before = gained[i];
            eachMove(place, layer[i], (to, placed) -> {
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
            eachMove(place, layer[i], (to, placed) -> {
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
                    .forEach(i -> eachMove(at, states.get(at - 1)[i], (to, placed) -> {
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
