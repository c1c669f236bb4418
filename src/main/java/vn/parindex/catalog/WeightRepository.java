package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The maximum points of components in a release. */
@ApplicationScoped
public class WeightRepository implements ReleasedRows<StoredWeight, Weight> {

    @Override
    public Class<StoredWeight> entity() {
        return StoredWeight.class;
    }
}
