package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The yearly publications that a release knows of. */
@ApplicationScoped
public class EditionRepository implements ReleasedRows<StoredEdition, Edition> {

    @Override
    public Class<StoredEdition> entity() {
        return StoredEdition.class;
    }
}
