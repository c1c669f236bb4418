package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The tile-grid layouts of a release. */
@ApplicationScoped
public class TileRepository implements ReleasedRows<StoredTile, Tile> {

    @Override
    public Class<StoredTile> entity() {
        return StoredTile.class;
    }
}
