package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The documents behind a release. */
@ApplicationScoped
public class SourceRepository implements ReleasedRows<StoredSource, Source> {

    @Override
    public Class<StoredSource> entity() {
        return StoredSource.class;
    }
}
