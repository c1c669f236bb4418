package vn.parindex.result;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/** Places by counting figures as they were printed: the units that are higher, equal, and unknown. */
final class Counts {

    private final NavigableMap<Figure, Integer> upTo = new TreeMap<>();
    private final NavigableMap<Figure, Integer> equal = new TreeMap<>();
    private final int scored;
    private final int size;

    private Counts(List<Figure> falling, int size) {
        for (int i = 0; i < falling.size(); i++) {
            upTo.put(falling.get(i), i + 1);
            equal.merge(falling.get(i), 1, Integer::sum);
        }
        this.scored = falling.size();
        this.size = size;
    }

    static Counts of(List<Places.Entry> entries, int size) {
        return new Counts(
                entries.stream()
                        .map(Places.Entry::figure)
                        .filter(Objects::nonNull)
                        .sorted((a, b) -> b.compareTo(a))
                        .toList(),
                size);
    }

    /** From 1 + the higher figures to that + the equal ones + the units without a figure; null for null. */
    Interval computed(Figure figure) {
        if (figure == null) {
            return null;
        }
        int best = 1 + upTo.get(figure) - equal.get(figure);
        return new Interval(best, best + tied(figure) + size - scored);
    }

    /** How many others have the same value; 0 for null. */
    int tied(Figure figure) {
        return figure == null ? 0 : equal.get(figure) - 1;
    }
}
