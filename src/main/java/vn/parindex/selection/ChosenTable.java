package vn.parindex.selection;

import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;

/**
 * The table that an address names: a population in one year by one indicator.
 *
 * @param within the unit whose members are ranked; empty at the national level
 * @param isLatest whether the address says {@code latest} for the year
 */
public record ChosenTable(Indicator indicator, Optional<Unit> within, int year, boolean isLatest) {

    /** The id of the unit whose members are ranked. */
    public Optional<String> parent() {
        return within.map(Unit::id);
    }

    /** The year to tell whoever did not name it; empty for everybody else. */
    public OptionalInt answered() {
        return isLatest ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
