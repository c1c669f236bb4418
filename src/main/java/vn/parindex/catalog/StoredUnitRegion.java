package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link UnitRegion} is stored. */
@Entity
@Immutable
@Table(name = "unit_region")
public class StoredUnitRegion extends StoredRow<UnitRegion> {

    @Column(name = "unit")
    private String unit;

    @Column(name = "region")
    private String region;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected StoredUnitRegion() {}

    @Override
    public UnitRegion value() {
        return new UnitRegion(unit, region, validFrom, validTo);
    }
}
