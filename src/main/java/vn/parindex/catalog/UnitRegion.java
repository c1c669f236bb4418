package vn.parindex.catalog;

import java.time.LocalDate;

/**
 * A time that a unit spends in a region.
 *
 * @param validFrom first day; null: open
 * @param validTo last day; null: open
 */
public record UnitRegion(String unit, String region, LocalDate validFrom, LocalDate validTo) {

    /** Whether the unit is in the region on that day. */
    public boolean holdsOn(LocalDate day) {
        return new Lifespan(validFrom, validTo).contains(day);
    }
}
