package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The breaks in comparability of a release. */
@ApplicationScoped
public class SeriesBreakRepository implements ReleasedRows<StoredSeriesBreak, SeriesBreak> {

    @Override
    public Class<StoredSeriesBreak> entity() {
        return StoredSeriesBreak.class;
    }
}
