package vn.parindex.result;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Source;
import vn.parindex.release.Span;

/** A published figure about results: a mean, a spread, a change, a count. */
@Entity
@Immutable
@Table(name = "statement")
public class Statement {

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

    @Column(name = "statement_year")
    private int year;

    @Column(name = "subject")
    private String subject;

    @Column(name = "statistic")
    private String statistic;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "figure", precision = 18, scale = 6))
    @AttributeOverride(name = "decimals", column = @Column(name = "figure_decimals"))
    private Figure value;

    @Column(name = "scope")
    private String scope;

    @Column(name = "source")
    private String source;

    @Column(name = "note")
    private String note;

    protected Statement() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public Statement(
            Span span,
            int line,
            String indicator,
            String population,
            int year,
            String subject,
            String statistic,
            Figure value,
            String scope,
            String source,
            String note) {
        this.span = span;
        this.line = line;
        this.indicator = indicator;
        this.population = population;
        this.year = year;
        this.subject = subject;
        this.statistic = statistic;
        this.value = value;
        this.scope = scope;
        this.source = source;
        this.note = note;
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

    /** {@code viet-nam} for the whole population, else the unit it is about. */
    public String subject() {
        return subject;
    }

    public String statistic() {
        return statistic;
    }

    public Figure value() {
        return value;
    }

    /** A group that is no unit of the dataset; null: the whole population or the subject's region. */
    public String scope() {
        return scope;
    }

    public String source() {
        return source;
    }

    public String note() {
        return note;
    }

    /** What its source prints; the last tier where the catalogue does not know the source. */
    public Printing<Statement> printing(Catalog catalog) {
        return new Printing<>(
                this, source, catalog.findSource(source).map(Source::tier).orElse(Integer.MAX_VALUE), value);
    }
}
