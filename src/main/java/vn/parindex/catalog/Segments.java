package vn.parindex.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The stretches of years over which a series may be read as one: each break begins a new one with its own year.
 *
 * @param breaks the years that do not continue the years before, each once, rising
 */
public record Segments(SortedSet<Integer> breaks) {

    public Segments {
        breaks = Collections.unmodifiableSortedSet(new TreeSet<>(breaks));
    }

    /** The segments of a series with these break years, in any order and however often stated; none: one segment. */
    public static Segments of(Collection<Integer> breaks) {
        return new Segments(new TreeSet<>(breaks));
    }

    /** These segments cut at further years as well: an index's breaks in its components, a merger in the series of one unit. */
    public Segments and(Collection<Integer> more) {
        SortedSet<Integer> both = new TreeSet<>(breaks);
        both.addAll(more);
        return new Segments(both);
    }

    /** The number of the year's segment, from 1 on: 1 + the breaks up to and in that year. */
    public int segment(int year) {
        return 1 + breaks.headSet(year + 1).size();
    }

    /** Whether no break lies after {@code earlier} up to and in {@code later}; the years may be given in either order. */
    public boolean comparable(int earlier, int later) {
        return segment(earlier) == segment(later);
    }
}
