package vn.parindex.checks;

import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * A published fact that a check rests on.
 *
 * @param indicator code of the index or component
 * @param unit id of the unit, or of the country for a figure over all
 * @param statistic {@code score}, {@code points}, {@code rank}, {@code max_points}, or the statistic of a statement
 * @param value as printed; null for a place
 * @param place the published or inferred place; null for a figure
 * @param source id of the document; null for what follows from several
 */
public record Evidence(
        String indicator, String unit, int year, String statistic, Figure value, Interval place, String source) {}
