package vn.parindex.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.parindex.catalog.Figure;

/**
 * How an order of all units that keeps their figures can be written from place 1 down: which units may take the next place.
 *
 * <p>Each place takes the next unit of the figures printed with some number of decimals, or one without a figure. Figures of equal decimals
 * are equal or surely ordered, so how many of each number of decimals are seated says who is; equal ones may stand for each other. These
 * counts are the state, one number; 0 where nobody is seated. With one number of decimals there are no more states than scored times
 * unscored units.
 */
final class Seats {

    private final List<Column> columns = new ArrayList<>();
    /** The units by figure, null where it is not known, and exact published place. */
    private final Map<Figure, Map<Integer, List<Integer>>> placed = new HashMap<>();

    private final int unscored;

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
    interface Move {
        void to(long next, List<Integer> placed);
    }

    private Seats(List<Places.Entry> entries, int size) {
        for (int unit = 0; unit < entries.size(); unit++) {
            Places.Entry entry = entries.get(unit);
            if (entry.isPlaced(size)) {
                placed.computeIfAbsent(entry.figure(), figure -> new HashMap<>())
                        .computeIfAbsent(entry.published().best(), place -> new ArrayList<>())
                        .add(unit);
            }
        }
        List<List<Figure>> figures = byDecimals(entries);
        long step = 1;
        for (List<Figure> falling : figures) {
            columns.add(column(falling, step, figures));
            step = Math.multiplyExact(step, falling.size() + 1L);
        }
        unscored = size - figures.stream().mapToInt(Collection::size).sum();
    }

    /** Empty for more states than a number can count. */
    static Optional<Seats> of(List<Places.Entry> entries, int size) {
        try {
            return Optional.of(new Seats(entries, size));
        } catch (ArithmeticException tooMany) {
            return Optional.empty();
        }
    }

    private static List<List<Figure>> byDecimals(List<Places.Entry> entries) {
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

    /** Hands over each way to take the place after this state. */
    void eachMove(int place, long state, Move move) {
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
        if (place - 1 - seated < unscored) {
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
}
