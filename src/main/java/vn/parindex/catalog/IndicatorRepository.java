package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The indices and components of a release. */
@ApplicationScoped
public class IndicatorRepository implements ReleasedRows<Indicator> {

    @Override
    public Class<Indicator> entity() {
        return Indicator.class;
    }
}
