package vn.parindex.intake;

import java.time.LocalDate;

/** The days from a first to a last one; null where that side is open. */
record Life(LocalDate from, LocalDate to) {

    static Life of(Row row) {
        return new Life(row.date("valid_from"), row.date("valid_to"));
    }

    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    boolean containsEndOf(int year) {
        return contains(LocalDate.of(year, 12, 31));
    }

    boolean overlaps(Life other) {
        return startsBy(other.to) && other.startsBy(to);
    }

    boolean within(Life other) {
        return (other.from == null || (from != null && !from.isBefore(other.from)))
                && (other.to == null || (to != null && !to.isAfter(other.to)));
    }

    boolean isBackward() {
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
