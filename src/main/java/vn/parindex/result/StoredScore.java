package vn.parindex.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import vn.parindex.catalog.Figure;
import vn.parindex.release.StoredRow;

/** How {@link ScoreRecord} is stored. */
@Entity
@Immutable
@Table(name = "score_record")
public class StoredScore extends StoredRow<ScoreRecord> {

    @Column(name = "indicator")
    private String indicator;

    @Column(name = "population")
    private String population;

    @Column(name = "unit")
    private String unit;

    @Column(name = "result_year")
    private int year;

    @Column(name = "score", precision = 18, scale = 6)
    private BigDecimal score;

    @Column(name = "score_decimals")
    private Integer scoreDecimals;

    @Column(name = "points", precision = 18, scale = 6)
    private BigDecimal points;

    @Column(name = "points_decimals")
    private Integer pointsDecimals;

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

    protected StoredScore() {}

    @Override
    public ScoreRecord value() {
        return new ScoreRecord(
                indicator,
                population,
                unit,
                year,
                Figure.find(score, scoreDecimals),
                Figure.find(points, pointsDecimals),
                rankBest,
                rankWorst,
                source,
                preferred,
                note,
                state);
    }
}
