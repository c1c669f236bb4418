package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** Which unit is in which region, in a release. */
@ApplicationScoped
public class UnitRegionRepository implements ReleasedRows<UnitRegion> {

    @Override
    public Class<UnitRegion> entity() {
        return UnitRegion.class;
    }
}
