package vn.parindex.result;

import java.util.Optional;
import vn.parindex.catalog.Indicator;

/**
 * A table of which something is stored.
 *
 * @param within the parent whose units are ranked; empty at the national level
 * @param results how many of its stored results a filter keeps, at least 1
 */
public record StoredTable(Indicator indicator, Optional<String> within, int year, int results) {

    /** Which table it is. */
    public TableKey key() {
        return TableKey.of(indicator, within, year);
    }

    /** Whether both are of one indicator and parent, in different years. */
    boolean isBeside(StoredTable other) {
        return new TableKey(other.indicator.code(), other.indicator.population(), other.within, year).equals(key());
    }
}
