package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link Tile} is stored. */
@Entity
@Immutable
@Table(name = "tile")
public class StoredTile extends StoredRow<Tile> {

    @Column(name = "layout")
    private String layout;

    @Column(name = "unit")
    private String unit;

    @Column(name = "tile_row")
    private int row;

    @Column(name = "tile_column")
    private int column;

    protected StoredTile() {}

    @Override
    public Tile value() {
        return new Tile(layout, unit, row, column);
    }
}
