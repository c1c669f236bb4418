package vn.parindex.rows;

import java.util.List;

/**
 * What a release does to one row, found again by its primary key.
 *
 * @param before the cells before, in the order of the columns; null for an added row
 * @param after the cells after; null for a withdrawn row
 */
public record RowChange(List<String> before, List<String> after) {

    /** How many rows of a table a release changes. */
    public record Counts(long added, long changed, long withdrawn) {

        public long total() {
            return added + changed + withdrawn;
        }
    }

    /** In which order changes are listed. */
    public enum Order {
        /** Rows that are changed or withdrawn by their lines before, then those that are added by theirs. */
        BY_LINE,
        /** By the code units of the key's cells, column by column: an order that no locale and no database can change. */
        BY_KEY
    }
}
