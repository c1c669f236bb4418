package vn.parindex.catalog;

import java.time.LocalDate;

/**
 * An administrative unit in one shape: a country, region, province, ministry, department, district or commune.
 *
 * @param id the stable slug, never reused
 * @param type {@code province}, {@code ministry}, …: also the population it is ranked in
 * @param code official two-digit code, null if it has none; may repeat across time, never on one day
 * @param isoCode ISO 3166-2 code, null where none is known
 * @param nameVi Vietnamese name with its marks
 * @param kindVi legal kind, such as {@code tỉnh}
 * @param parent the unit it belongs to; null for the national level
 * @param validFrom first day of this shape; null: since before the data begin
 * @param validTo last day of this shape; null: still so
 * @param sortKey hex of the ICU collation key of the Vietnamese name: string order is Vietnamese order
 */
public record Unit(
        String id,
        String type,
        String code,
        String isoCode,
        String nameVi,
        String nameEn,
        String kindVi,
        String parent,
        LocalDate validFrom,
        LocalDate validTo,
        String sortKey) {

    /** The days of this shape. */
    public Lifespan life() {
        return new Lifespan(validFrom, validTo);
    }

    /** Whether it exists on that day. */
    public boolean livesOn(LocalDate day) {
        return life().contains(day);
    }

    /** Whether it exists on 31 December of that year. */
    public boolean livesAtEndOf(int year) {
        return life().containsEndOf(year);
    }

    /** A unit is told from others by its id; the rest of it is seldom worth hashing. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
