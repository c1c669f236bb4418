package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** A step in the life of units: which unit became, or was merged into, which. */
@Entity
@Immutable
@Table(name = "unit_relation")
public class UnitRelation {

    @Id
    @Column(name = "row_id")
    private Long rowId;

    @Embedded
    private Span span;

    @Column(name = "line", nullable = false)
    private int line;

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

    protected UnitRelation() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public UnitRelation(
            Span span, int line, String predecessor, String successor, String kind, LocalDate date, String legalBasis) {
        this.span = span;
        this.line = line;
        this.predecessor = predecessor;
        this.successor = successor;
        this.kind = kind;
        this.date = date;
        this.legalBasis = legalBasis;
    }

    public Span span() {
        return span;
    }

    public int line() {
        return line;
    }

    public String predecessor() {
        return predecessor;
    }

    public String successor() {
        return successor;
    }

    /** {@code merged}, {@code renamed} or, for regions, {@code replaced}. */
    public String kind() {
        return kind;
    }

    /** The day from which the successor acts. */
    public LocalDate date() {
        return date;
    }

    public String legalBasis() {
        return legalBasis;
    }
}
