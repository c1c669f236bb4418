package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The steps in the life of units of a release. */
@ApplicationScoped
public class UnitRelationRepository implements ReleasedRows<StoredUnitRelation, UnitRelation> {

    @Override
    public Class<StoredUnitRelation> entity() {
        return StoredUnitRelation.class;
    }
}
