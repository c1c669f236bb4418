package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The yearly publications that a release knows of. */
@ApplicationScoped
public class EditionRepository implements ReleasedRows<Edition> {

    @Override
    public Class<Edition> entity() {
        return Edition.class;
    }
}
