package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** A time that a unit spends in a region. */
@Entity
@Immutable
@Table(name = "unit_region")
public class UnitRegion {

    @Id
    @Column(name = "row_id")
    private Long rowId;

    @Embedded
    private Span span;

    @Column(name = "line", nullable = false)
    private int line;

    @Column(name = "unit")
    private String unit;

    @Column(name = "region")
    private String region;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected UnitRegion() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public UnitRegion(Span span, int line, String unit, String region, LocalDate validFrom, LocalDate validTo) {
        this.span = span;
        this.line = line;
        this.unit = unit;
        this.region = region;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    public Span span() {
        return span;
    }

    public int line() {
        return line;
    }

    public String unit() {
        return unit;
    }

    public String region() {
        return region;
    }

    /** First day; null: open. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day; null: open. */
    public LocalDate validTo() {
        return validTo;
    }

    /** Whether the unit is in the region on that day. */
    public boolean holdsOn(LocalDate day) {
        return new Life(validFrom, validTo).contains(day);
    }
}
