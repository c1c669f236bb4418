package vn.parindex.result;

import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Source;

/**
 * A published figure about results: a mean, a spread, a change, a count.
 *
 * @param subject {@code viet-nam} for the whole population, else the unit it is about
 * @param scope a group that is no unit of the dataset; null: the whole population or the subject's region
 */
public record Statement(
        String indicator,
        String population,
        int year,
        String subject,
        String statistic,
        Figure value,
        String scope,
        String source,
        String note) {

    /** What its source prints; the last tier where the catalogue does not know the source. */
    public Printing<Statement> printing(Catalog catalog) {
        return new Printing<>(
                this, source, catalog.findSource(source).map(Source::tier).orElse(Integer.MAX_VALUE), value);
    }
}
