package vn.parindex.selection;

import java.util.OptionalInt;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;

/**
 * The result that an address names: of one unit in one year by one indicator.
 *
 * @param unit as it is named, whoever bore its series in the year
 * @param isLatest whether the address says {@code latest} for the year
 */
public record ChosenResult(Indicator indicator, Unit unit, int year, boolean isLatest) {

    /** Who bore the unit's series in the year: a renamed one stands for what it was then. */
    public Unit bearer(Catalog catalog) {
        return catalog.bearer(unit, year).orElse(unit);
    }

    /** The year to tell whoever did not name it; empty for everybody else. */
    public OptionalInt answered() {
        return isLatest ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
