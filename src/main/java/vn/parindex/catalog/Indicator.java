package vn.parindex.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** An index or one of its components, as published for one population. */
@Entity
@Immutable
@Table(name = "indicator")
public class Indicator {

    @Id
    @Column(name = "row_id")
    private Long rowId;

    @Embedded
    private Span span;

    @Column(name = "line", nullable = false)
    private int line;

    @Column(name = "code")
    private String code;

    @Column(name = "parent")
    private String parent;

    @Column(name = "population")
    private String population;

    @Column(name = "display_order")
    private int order;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "description_vi")
    private String descriptionVi;

    @Column(name = "description_en")
    private String descriptionEn;

    @Column(name = "unit_of_measure")
    private String unitOfMeasure;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "scale_max", precision = 18, scale = 6))
    @AttributeOverride(name = "decimals", column = @Column(name = "scale_max_decimals"))
    private Figure scaleMax;

    @Column(name = "publisher")
    private String publisher;

    protected Indicator() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public Indicator(
            Span span,
            int line,
            String code,
            String parent,
            String population,
            int order,
            String nameVi,
            String nameEn,
            String descriptionVi,
            String descriptionEn,
            String unitOfMeasure,
            Figure scaleMax,
            String publisher) {
        this.span = span;
        this.line = line;
        this.code = code;
        this.parent = parent;
        this.population = population;
        this.order = order;
        this.nameVi = nameVi;
        this.nameEn = nameEn;
        this.descriptionVi = descriptionVi;
        this.descriptionEn = descriptionEn;
        this.unitOfMeasure = unitOfMeasure;
        this.scaleMax = scaleMax;
        this.publisher = publisher;
    }

    public Span span() {
        return span;
    }

    public int line() {
        return line;
    }

    /** Such as {@code par-index} or {@code par-index.steering}. */
    public String code() {
        return code;
    }

    /** Code of the index it is a component of; null for an index. */
    public String parent() {
        return parent;
    }

    /** Who is ranked against whom: a unit type. */
    public String population() {
        return population;
    }

    /** Place among its siblings; from 11 on a scoring part, which decomposes the total another way than the fields. */
    public int order() {
        return order;
    }

    public String nameVi() {
        return nameVi;
    }

    public String nameEn() {
        return nameEn;
    }

    public String descriptionVi() {
        return descriptionVi;
    }

    public String descriptionEn() {
        return descriptionEn;
    }

    /** {@code percent} or {@code points}. */
    public String unitOfMeasure() {
        return unitOfMeasure;
    }

    /** The highest possible score. */
    public Figure scaleMax() {
        return scaleMax;
    }

    public String publisher() {
        return publisher;
    }

    /** Code of the index it belongs to, itself if it is one. */
    public String index() {
        return parent == null ? code : parent;
    }

    /** Whether it is a scoring part: fields and parts are two decompositions of one total and are never added together. */
    public boolean isScoringPart() {
        return parent != null && isOfScoringPart(order);
    }

    /** Whether a component of that order is one; those before it are fields. */
    public static boolean isOfScoringPart(int order) {
        return order >= 11;
    }
}
