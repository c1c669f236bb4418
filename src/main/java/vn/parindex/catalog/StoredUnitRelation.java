package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link UnitRelation} is stored. */
@Entity
@Immutable
@Table(name = "unit_relation")
public class StoredUnitRelation extends StoredRow<UnitRelation> {

    @Column(name = "predecessor")
    private String predecessor;

    @Column(name = "successor")
    private String successor;

    @Column(name = "kind")
    private String kind;

    @Column(name = "relation_date")
    private LocalDate date;

    @Column(name = "legal_basis")
    private String legalBasis;

    protected StoredUnitRelation() {}

    @Override
    public UnitRelation value() {
        return new UnitRelation(predecessor, successor, kind, date, legalBasis);
    }
}
