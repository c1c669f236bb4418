package vn.parindex.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * How many units rose, fell and stayed between two tables.
 *
 * @param over the units that could be compared: {@code risen}, {@code fallen} and {@code unchanged} together
 * @param of how many units were ranked in the later table
 * @param certain whether nothing unknown can change the counts: all were compared, and none by digits that rounding hides
 */
public record Movement(int risen, int fallen, int unchanged, int over, int of, boolean certain) {

    /**
     * By figures as they were printed. Both maps hold the known ones by the unit's id, a renamed unit under one id in both; {@code size}
     * units were ranked in the later table.
     */
    public static Movement of(Map<String, Figure> now, Map<String, Figure> before, int size) {
        List<Integer> directions = new ArrayList<>();
        AtomicBoolean sure = new AtomicBoolean(true);
        inBoth(now, before, (later, earlier) -> {
            directions.add(Integer.signum(later.compareTo(earlier)));
            if (!later.decimals().equals(earlier.decimals()) && later.agreesWith(earlier)) {
                sure.set(false);
            }
        });
        return counted(directions, size, sure.get());
    }

    /** By places, up is risen; a unit is compared where the two do not overlap, or are the same exact place. */
    public static Movement ofPlaces(Map<String, Interval> now, Map<String, Interval> before, int size) {
        List<Integer> directions = new ArrayList<>();
        inBoth(now, before, (later, earlier) -> {
            boolean same = later.isExact() && later.equals(earlier);
            if (same || later.intersect(earlier).isEmpty()) {
                directions.add(Integer.compare(earlier.best(), later.best()));
            }
        });
        return counted(directions, size, true);
    }

    private static <T> void inBoth(Map<String, T> now, Map<String, T> before, BiConsumer<T, T> compared) {
        now.forEach((unit, later) -> {
            if (before.containsKey(unit)) {
                compared.accept(later, before.get(unit));
            }
        });
    }

    private static Movement counted(List<Integer> directions, int size, boolean sure) {
        return new Movement(
                Collections.frequency(directions, 1),
                Collections.frequency(directions, -1),
                Collections.frequency(directions, 0),
                directions.size(),
                size,
                sure && directions.size() == size);
    }
}
