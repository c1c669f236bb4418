package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The units of a release. */
@ApplicationScoped
public class UnitRepository implements ReleasedRows<StoredUnit, Unit> {

    @Override
    public Class<StoredUnit> entity() {
        return StoredUnit.class;
    }
}
