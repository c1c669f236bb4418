package vn.parindex.catalog;

/**
 * A break in comparability: its year and later do not continue the years before.
 */
public record SeriesBreak(
        String indicator, String population, int year, String reasonVi, String reasonEn, String source) {}
