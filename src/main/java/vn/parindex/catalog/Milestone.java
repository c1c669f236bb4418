package vn.parindex.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** An event or operational figure in a unit's story. */
@Entity
@Immutable
@Table(name = "milestone")
public class Milestone {

    @Id
    @Column(name = "row_id")
    private Long rowId;

    @Embedded
    private Span span;

    @Column(name = "line", nullable = false)
    private int line;

    @Column(name = "unit")
    private String unit;

    @Column(name = "milestone_date")
    private String date;

    @Column(name = "category")
    private String category;

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "quantity", precision = 18, scale = 6))
    @AttributeOverride(name = "decimals", column = @Column(name = "quantity_decimals"))
    private Figure quantity;

    @Column(name = "quantity_unit")
    private String quantityUnit;

    @Column(name = "source")
    private String source;

    protected Milestone() {}

    public Span span() {
        return span;
    }

    public int line() {
        return line;
    }

    public String unit() {
        return unit;
    }

    /** A year, a month or a day. */
    public String date() {
        return date;
    }

    public String category() {
        return category;
    }

    public String titleVi() {
        return titleVi;
    }

    public String titleEn() {
        return titleEn;
    }

    /** Null where the event has none. */
    public Figure quantity() {
        return quantity;
    }

    public String quantityUnit() {
        return quantityUnit;
    }

    public String source() {
        return source;
    }
}
