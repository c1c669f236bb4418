package vn.parindex.dataset.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import vn.parindex.catalog.Figure;
import vn.parindex.dataset.RowOrigin;
import vn.parindex.result.PlacedPair;

/**
 * The results of one table that have an exact place, 32 bytes each, and the pairs among them that contradict each other
 * ({@link PlacedPair}).
 *
 * <p>A score is kept as the ends of what it may have been before it was printed, in half millionths: the lower one
 * counted in, the upper one left out: two scores differ for certain where these do not overlap ({@link Figure#agreesWith}).
 */
final class PlacedRows {

    private static final long NO_LOW = Long.MIN_VALUE;
    private static final long NO_HIGH = Long.MAX_VALUE;
    private static final int MOST_DECIMALS = 6;

    private long[] lows = new long[4];
    private long[] highs = new long[4];
    private int[] places = new int[4];
    private int[] lines = new int[4];
    private int[] units = new int[4];
    private int[] sources = new int[4];
    /** Only where a row was not read at its line of a file that was sent, as the rows of a patched file are. */
    private final Map<Integer, RowOrigin> origins = new HashMap<>();

    private int size;

    /**
     * One result.
     *
     * @param unit a number that stands for its unit, {@code source} one for the source of its place
     * @param score null where none is known
     */
    record Placed(int unit, int source, int place, Figure score, int line, RowOrigin origin) {}

    /** Takes a pair, the better place first; both may have one place. */
    interface Pair {
        void accept(Placed better, Placed worse);
    }

    void add(Placed row) {
        if (size == places.length) {
            grow();
        }
        if (row.score() == null) {
            lows[size] = NO_LOW;
            highs[size] = NO_HIGH;
        } else {
            long twice = 2 * row.score().value().movePointRight(MOST_DECIMALS).longValueExact();
            long half = half(row.score().decimals());
            lows[size] = twice - half;
            highs[size] = twice + half;
        }
        places[size] = row.place();
        lines[size] = row.line();
        units[size] = row.unit();
        sources[size] = row.source();
        if (!row.origin().equals(RowOrigin.line(row.line()))) {
            origins.put(size, row.origin());
        }
        size++;
    }

    /**
     * Every pair that shares a place while the scores differ for certain or one is not known, and every pair of which the
     * better place has a score that is lower for certain; by the place of the worse one, then of the better one, then by line.
     */
    void eachContradiction(Pair sink) {
        var order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> places[row]).thenComparing(row -> lines[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        long lowestBefore = NO_HIGH;
        int group = 0;
        for (int at = 0; at < size; at++) {
            if (places[order[at]] != places[order[group]]) {
                for (int each = group; each < at; each++) {
                    lowestBefore = Math.min(lowestBefore, highs[order[each]]);
                }
                group = at;
            }
            int worse = order[at];
            // Only a row that lies above one before it is worth looking at all of those.
            for (int each = lows[worse] >= lowestBefore ? 0 : group; each < at; each++) {
                int better = order[each];
                if (PlacedPair.contradicts(places[better], score(better), places[worse], score(worse))) {
                    sink.accept(row(better), row(worse));
                }
            }
        }
    }

    private Placed row(int row) {
        return new Placed(
                units[row],
                sources[row],
                places[row],
                score(row),
                lines[row],
                origins.getOrDefault(row, RowOrigin.line(lines[row])));
    }

    private Figure score(int row) {
        if (lows[row] == NO_LOW) {
            return null;
        }
        long half = (highs[row] - lows[row]) / 2;
        int decimals = MOST_DECIMALS;
        while (half(decimals) != half) {
            decimals--;
        }
        return new Figure(BigDecimal.valueOf((lows[row] + half) / 2, MOST_DECIMALS), decimals);
    }

    private static long half(int decimals) {
        long half = 1;
        for (int i = decimals; i < MOST_DECIMALS; i++) {
            half *= 10;
        }
        return half;
    }

    private void grow() {
        int length = size + size / 2 + 1;
        lows = Arrays.copyOf(lows, length);
        highs = Arrays.copyOf(highs, length);
        places = Arrays.copyOf(places, length);
        lines = Arrays.copyOf(lines, length);
        units = Arrays.copyOf(units, length);
        sources = Arrays.copyOf(sources, length);
    }
}
