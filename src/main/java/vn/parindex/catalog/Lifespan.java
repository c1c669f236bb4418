package vn.parindex.catalog;

import java.time.LocalDate;

/** The days from a first to a last one; null where that side is open. */
public record Lifespan(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether 31 December of that year is one of them: who is ranked in a year is who exists at its end. */
    public boolean containsEndOf(int year) {
        return contains(LocalDate.of(year, 12, 31));
    }

    public boolean overlaps(Lifespan other) {
        return startsBy(other.to) && other.startsBy(to);
    }

    public boolean within(Lifespan other) {
        return (other.from == null || (from != null && !from.isBefore(other.from)))
                && (other.to == null || (to != null && !to.isAfter(other.to)));
    }

    public boolean isBackward() {
        return from != null && to != null && to.isBefore(from);
    }

    private boolean startsBy(LocalDate day) {
        return from == null || day == null || !from.isAfter(day);
    }

    @Override
    public String toString() {
        return (from == null ? "…" : from) + " – " + (to == null ? "…" : to);
    }
}
