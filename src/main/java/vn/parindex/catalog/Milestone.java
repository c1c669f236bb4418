package vn.parindex.catalog;

/**
 * An event or operational figure in a unit's story.
 *
 * @param date A year, a month or a day
 * @param quantity null where the event has none
 */
public record Milestone(
        String unit,
        String date,
        String category,
        String titleVi,
        String titleEn,
        Figure quantity,
        String quantityUnit,
        String source) {}
