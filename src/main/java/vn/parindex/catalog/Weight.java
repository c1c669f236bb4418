package vn.parindex.catalog;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** The maximum points of a component in the years for which a source attests it. */
@Entity
@Immutable
@Table(name = "weight")
public class Weight {

    @Id
    @Column(name = "row_id")
    private Long rowId;

    @Embedded
    private Span span;

    @Column(name = "line", nullable = false)
    private int line;

    @Column(name = "indicator")
    private String indicator;

    @Column(name = "population")
    private String population;

    @Column(name = "valid_from_year")
    private int validFromYear;

    @Column(name = "valid_to_year")
    private int validToYear;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "max_points", precision = 18, scale = 6))
    @AttributeOverride(name = "decimals", column = @Column(name = "max_points_decimals"))
    private Figure maxPoints;

    @Column(name = "source")
    private String source;

    protected Weight() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public Weight(
            Span span,
            int line,
            String indicator,
            String population,
            int validFromYear,
            int validToYear,
            Figure maxPoints,
            String source) {
        this.span = span;
        this.line = line;
        this.indicator = indicator;
        this.population = population;
        this.validFromYear = validFromYear;
        this.validToYear = validToYear;
        this.maxPoints = maxPoints;
        this.source = source;
    }

    /** Whether a maximum that is attested from one year to another holds for this one; both ends count. */
    public static boolean isAttested(int fromYear, int toYear, int year) {
        return fromYear <= year && year <= toYear;
    }

    public Span span() {
        return span;
    }

    public int line() {
        return line;
    }

    public String indicator() {
        return indicator;
    }

    public String population() {
        return population;
    }

    public int validFromYear() {
        return validFromYear;
    }

    public int validToYear() {
        return validToYear;
    }

    public Figure maxPoints() {
        return maxPoints;
    }

    public String source() {
        return source;
    }
}
