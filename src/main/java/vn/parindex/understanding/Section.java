package vn.parindex.understanding;

import java.util.List;
import vn.parindex.document.Grid;

/**
 * One table within a grid: its headings, and the rows under them.
 *
 * @param grid without what is hidden
 * @param titles the lines that stand over its headings
 * @param titleFrom the first row of those lines; the headings follow from {@code headFrom}, the figures from {@code bodyFrom}, to {@code
 *     bodyTo} without it
 * @param columns every column of it, from left to right
 * @param continued whether it has no headings of its own and goes on with those of the table before
 */
record Section(
        Grid grid,
        List<String> titles,
        int titleFrom,
        int headFrom,
        int bodyFrom,
        int bodyTo,
        List<Column> columns,
        boolean continued) {

    /** Whether no headings were found for it, here or before. */
    boolean isHeadless() {
        return !continued && headFrom == bodyFrom;
    }

    /** One column. {@code words}: its headings from top to bottom; empty where there are none. */
    record Column(int at, ColumnHeading heading, String words) {}
}
