package vn.parindex.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import vn.parindex.release.ReleasedRows;

/** The tile-grid layouts of a release. */
@ApplicationScoped
public class TileRepository implements ReleasedRows<Tile> {

    @Override
    public Class<Tile> entity() {
        return Tile.class;
    }
}
