package vn.parindex.result;

/**
 * A result with everything that its table and the edition before say of it.
 *
 * @param table the table it stands in
 * @param measure the figure that the table is ordered by here
 * @param place its places; null for a unit that is no member
 * @param change against the previous edition; null only if nothing is known of that result, or the unit is no member
 * @param gap null without a figure
 * @param segment results of one series may be joined by a line where it is equal
 */
public record Standing(
        Table table, Result result, Measure measure, Places.Place place, Change change, Gap gap, int segment) {}
