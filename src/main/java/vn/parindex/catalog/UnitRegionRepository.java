package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** Which unit is in which region, in a release. */
@ApplicationScoped
public class UnitRegionRepository implements ReleasedRows<StoredUnitRegion, UnitRegion> {

    @Override
    public Class<StoredUnitRegion> entity() {
        return StoredUnitRegion.class;
    }
}
