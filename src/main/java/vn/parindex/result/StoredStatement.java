package vn.parindex.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import vn.parindex.catalog.Figure;
import vn.parindex.release.StoredRow;

/** How {@link Statement} is stored. */
@Entity
@Immutable
@Table(name = "statement")
public class StoredStatement extends StoredRow<Statement> {

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

    @Column(name = "figure", precision = 18, scale = 6)
    private BigDecimal value;

    @Column(name = "figure_decimals")
    private Integer valueDecimals;

    @Column(name = "scope")
    private String scope;

    @Column(name = "source")
    private String source;

    @Column(name = "note")
    private String note;

    protected StoredStatement() {}

    @Override
    public Statement value() {
        return new Statement(
                indicator,
                population,
                year,
                subject,
                statistic,
                Figure.find(value, valueDecimals),
                scope,
                source,
                note);
    }
}
