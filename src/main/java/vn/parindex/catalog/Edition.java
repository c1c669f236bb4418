package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.function.IntSupplier;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** One yearly publication of an index for a population. */
@Entity
@Immutable
@Table(name = "edition")
public class Edition {

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

    @Column(name = "edition_year")
    private int year;

    @Column(name = "status")
    private String status;

    @Column(name = "units_ranked")
    private Integer unitsRanked;

    @Column(name = "published_on")
    private String publishedOn;

    @Column(name = "source")
    private String source;

    @Column(name = "note")
    private String note;

    protected Edition() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public Edition(
            Span span,
            int line,
            String indicator,
            String population,
            int year,
            String status,
            Integer unitsRanked,
            String publishedOn,
            String source,
            String note) {
        this.span = span;
        this.line = line;
        this.indicator = indicator;
        this.population = population;
        this.year = year;
        this.status = status;
        this.unitsRanked = unitsRanked;
        this.publishedOn = publishedOn;
        this.source = source;
        this.note = note;
    }

    public Span span() {
        return span;
    }

    public int line() {
        return line;
    }

    /** Code of the index; it speaks for the components too. */
    public String indicator() {
        return indicator;
    }

    public String population() {
        return population;
    }

    /** The year the values are about. */
    public int year() {
        return year;
    }

    /** {@code published}, {@code pilot}, {@code not-held} or {@code not-published}. */
    public String status() {
        return status;
    }

    /** How many units it ranked; null: all of the type that live on 31 December, of one parent. */
    /**
     * <i>n</i>: what an edition says or, where it says nothing, how many units live on 31 December of its year.
     *
     * @param stated null where it says nothing
     */
    public static int ranked(Integer stated, IntSupplier living) {
        return stated == null ? living.getAsInt() : stated;
    }

    public Integer unitsRanked() {
        return unitsRanked;
    }

    /** A year, a month or a day; null if unknown. */
    public String publishedOn() {
        return publishedOn;
    }

    public String source() {
        return source;
    }

    public String note() {
        return note;
    }

    /** Whether results of it exist, in this dataset or elsewhere in public. */
    public boolean isPublished() {
        return status.equals("published") || status.equals("pilot");
    }
}
