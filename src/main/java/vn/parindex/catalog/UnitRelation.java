package vn.parindex.catalog;

import java.time.LocalDate;

/**
 * A step in the life of units: which unit became, or was merged into, which.
 *
 * @param kind {@code merged}, {@code renamed} or, for regions, {@code replaced}
 * @param date the day from which the successor acts
 */
public record UnitRelation(String predecessor, String successor, String kind, LocalDate date, String legalBasis) {}
