package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** An administrative unit in one shape: a country, region, province, ministry, department, district or commune. */
@Entity
@Immutable
@Table(name = "unit")
public class Unit {

    @Id
    @Column(name = "row_id")
    private Long rowId;

    @Embedded
    private Span span;

    @Column(name = "line", nullable = false)
    private int line;

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

    protected Unit() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public Unit(
            Span span,
            int line,
            String id,
            String type,
            String code,
            String isoCode,
            String nameVi,
            String nameEn,
            String kindVi,
            String parent,
            LocalDate validFrom,
            LocalDate validTo,
            String sortKey) {
        this.span = span;
        this.line = line;
        this.id = id;
        this.type = type;
        this.code = code;
        this.isoCode = isoCode;
        this.nameVi = nameVi;
        this.nameEn = nameEn;
        this.kindVi = kindVi;
        this.parent = parent;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.sortKey = sortKey;
    }

    public Span span() {
        return span;
    }

    public int line() {
        return line;
    }

    /** The stable slug, never reused. */
    public String id() {
        return id;
    }

    /** {@code province}, {@code ministry}, …: also the population it is ranked in. */
    public String type() {
        return type;
    }

    /** Official two-digit code, null if it has none; may repeat across time, never on one day. */
    public String code() {
        return code;
    }

    /** ISO 3166-2 code, null where none is known. */
    public String isoCode() {
        return isoCode;
    }

    /** Vietnamese name with its marks. */
    public String nameVi() {
        return nameVi;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Legal kind, such as {@code tỉnh}. */
    public String kindVi() {
        return kindVi;
    }

    /** The unit it belongs to; null for the national level. */
    public String parent() {
        return parent;
    }

    /** First day of this shape; null: since before the data begin. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Last day of this shape; null: still so. */
    public LocalDate validTo() {
        return validTo;
    }

    /** Hex of the ICU collation key of the Vietnamese name: string order is Vietnamese order. */
    public String sortKey() {
        return sortKey;
    }

    /** The days of this shape. */
    public Life life() {
        return new Life(validFrom, validTo);
    }

    /** Whether it exists on that day. */
    public boolean livesOn(LocalDate day) {
        return life().contains(day);
    }

    /** Whether it exists on 31 December of that year. */
    public boolean livesAtEndOf(int year) {
        return life().containsEndOf(year);
    }
}
