package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import vn.parindex.release.Span;

/** A unit's place on a tile-grid map. */
@Entity
@Table(name = "tile")
public class Tile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "row_seq")
    @SequenceGenerator(name = "row_seq", sequenceName = "row_seq", allocationSize = 500)
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

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public Tile(Span span, int line, String layout, String unit, int row, int column) {
        this.span = span;
        this.line = line;
        this.layout = layout;
        this.unit = unit;
        this.row = row;
        this.column = column;
    }

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
