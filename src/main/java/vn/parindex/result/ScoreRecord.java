package vn.parindex.result;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.release.Span;

/** One source's word on one unit's result, as stored. */
@Entity
@Immutable
@Table(name = "score_record")
public class ScoreRecord {

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

    @Column(name = "unit")
    private String unit;

    @Column(name = "result_year")
    private int year;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "score", precision = 18, scale = 6))
    @AttributeOverride(name = "decimals", column = @Column(name = "score_decimals"))
    private Figure score;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "points", precision = 18, scale = 6))
    @AttributeOverride(name = "decimals", column = @Column(name = "points_decimals"))
    private Figure points;

    @Column(name = "rank_best")
    private Integer rankBest;

    @Column(name = "rank_worst")
    private Integer rankWorst;

    @Column(name = "source")
    private String source;

    @Column(name = "preferred")
    private boolean preferred;

    @Column(name = "note")
    private String note;

    @Column(name = "state")
    private String state;

    protected ScoreRecord() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public ScoreRecord(
            Span span,
            int line,
            String indicator,
            String population,
            String unit,
            int year,
            Figure score,
            Figure points,
            Integer rankBest,
            Integer rankWorst,
            String source,
            boolean preferred,
            String note,
            String state) {
        this.span = span;
        this.line = line;
        this.indicator = indicator;
        this.population = population;
        this.unit = unit;
        this.year = year;
        this.score = score;
        this.points = points;
        this.rankBest = rankBest;
        this.rankWorst = rankWorst;
        this.source = source;
        this.preferred = preferred;
        this.note = note;
        this.state = state;
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

    public String unit() {
        return unit;
    }

    /** The year the value is about. */
    public int year() {
        return year;
    }

    /** Percent; null where the source does not state it. */
    public Figure score() {
        return score;
    }

    /** Raw points; null where the source does not state them. */
    public Figure points() {
        return points;
    }

    /** Published place, or the better end of a band; null where not stated. */
    public Integer rankBest() {
        return rankBest;
    }

    /** Published place, or the worse end of a band; null where not stated. */
    public Integer rankWorst() {
        return rankWorst;
    }

    public String source() {
        return source;
    }

    /** The editor's choice among the sources; exactly one of a result. */
    public boolean preferred() {
        return preferred;
    }

    public String note() {
        return note;
    }

    /** {@code withheld} or {@code not-published} where the source says so; else null. */
    public String state() {
        return state;
    }

    /** The published place; null where the source states none. */
    public Interval rank() {
        return rankBest == null ? null : new Interval(rankBest, rankWorst);
    }
}
