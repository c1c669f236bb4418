package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The indices and components of a release. */
@ApplicationScoped
public class IndicatorRepository implements ReleasedRows<StoredIndicator, Indicator> {

    @Override
    public Class<StoredIndicator> entity() {
        return StoredIndicator.class;
    }
}
