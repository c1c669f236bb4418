package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** A unit's place on a tile-grid map. */
@Entity
@Immutable
@Table(name = "tile")
public class Tile {

    @Id
    @Column(name = "row_id")
    private Long rowId;

    @Embedded
    private Span span;

    @Column(name = "line", nullable = false)
    private int line;

    @Column(name = "layout")
    private String layout;

    @Column(name = "unit")
    private String unit;

    @Column(name = "tile_row")
    private int row;

    @Column(name = "tile_column")
    private int column;

    protected Tile() {}

    public Span span() {
        return span;
    }

    public int line() {
        return line;
    }

    public String layout() {
        return layout;
    }

    public String unit() {
        return unit;
    }

    public int row() {
        return row;
    }

    public int column() {
        return column;
    }
}
