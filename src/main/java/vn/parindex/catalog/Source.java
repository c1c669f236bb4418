package vn.parindex.catalog;

/**
 * A document that states results.
 *
 * @param url null for a copy whose address says nothing; then {@code note} says why
 * @param publishedOn A year, a month or a day; null if unknown
 * @param tier 1 the publishing ministry, 2 a provincial authority, 3 press, 4 a compilation or a copy
 */
public record Source(
        String id, String title, String publisher, String url, String publishedOn, int tier, String note) {}
