package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** A break in comparability: its year and later do not continue the years before. */
@Entity
@Immutable
@Table(name = "series_break")
public class SeriesBreak {

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

    @Column(name = "break_year")
    private int year;

    @Column(name = "reason_vi")
    private String reasonVi;

    @Column(name = "reason_en")
    private String reasonEn;

    @Column(name = "source")
    private String source;

    protected SeriesBreak() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public SeriesBreak(
            Span span,
            int line,
            String indicator,
            String population,
            int year,
            String reasonVi,
            String reasonEn,
            String source) {
        this.span = span;
        this.line = line;
        this.indicator = indicator;
        this.population = population;
        this.year = year;
        this.reasonVi = reasonVi;
        this.reasonEn = reasonEn;
        this.source = source;
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

    public int year() {
        return year;
    }

    public String reasonVi() {
        return reasonVi;
    }

    public String reasonEn() {
        return reasonEn;
    }

    public String source() {
        return source;
    }
}
