package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link Unit} is stored. */
@Entity
@Immutable
@Table(name = "unit")
public class StoredUnit extends StoredRow<Unit> {

    @Column(name = "id")
    private String id;

    @Column(name = "type")
    private String type;

    @Column(name = "code")
    private String code;

    @Column(name = "iso_code")
    private String isoCode;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "kind_vi")
    private String kindVi;

    @Column(name = "parent")
    private String parent;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "sort_key")
    private String sortKey;

    protected StoredUnit() {}

    @Override
    public Unit value() {
        return new Unit(id, type, code, isoCode, nameVi, nameEn, kindVi, parent, validFrom, validTo, sortKey);
    }
}
