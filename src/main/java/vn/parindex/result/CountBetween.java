package vn.parindex.result;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/**
 * How many units of a table have a figure from {@code from} to under {@code under}.
 *
 * <p>Unknown units with equally many known ones above have the same least and greatest figure: those of some such levels must lie between the two,
 * those of more can. How many stand on levels side by side is the distance of two known units.
 */
record CountBetween(Completions completions, BigDecimal from, BigDecimal under) {

    Extent extent() {
        int known = (int) completions.known().stream()
                .filter(figure -> figure.compareTo(from) >= 0 && figure.compareTo(under) < 0)
                .count();
        int[] surely = levels().filter(level -> completions.floor(level).compareTo(from) >= 0
                        && completions.ceiling(level).compareTo(under) < 0)
                .toArray();
        int[] maybe = levels().filter(level -> completions.ceiling(level).compareTo(from) >= 0
                        && completions.floor(level).compareTo(under) < 0)
                .toArray();
        return Extent.whole(
                known + (surely.length == 0 ? 0 : fewest(surely[0], surely[surely.length - 1])),
                known + (maybe.length == 0 ? 0 : most(maybe[0], maybe[maybe.length - 1])));
    }

    private IntStream levels() {
        return IntStream.rangeClosed(0, completions.known().size());
    }

    /** The least number of unknown units with from {@code first} to {@code last} known ones above. */
    private int fewest(int first, int last) {
        Occupancy order = completions.order();
        return IntStream.rangeClosed(order.earliest(first), order.latest(first))
                .map(place -> {
                    Occupancy starting = first == 0
                            ? order
                            : order.where(place - 1, 0, first - 1).orElseThrow();
                    return starting.earliest(last + 1) - place;
                })
                .map(distance -> distance - 1 - (last - first))
                .min()
                .orElseThrow();
    }

    private int most(int first, int last) {
        Occupancy order = completions.order();
        return IntStream.rangeClosed(order.earliest(first), order.latest(first))
                .map(place ->
                        order.where(place, first, order.known()).orElseThrow().latest(last + 1) - place)
                .map(distance -> distance - 1 - (last - first))
                .max()
                .orElseThrow();
    }
}
