package vn.parindex.bench.peer;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;
import java.math.BigDecimal;

/** One row of a ranking. */
@Entity
public class Score extends PanacheEntity {

    public String unit;
    public int resultYear;
    public BigDecimal score;

    public Score() {}

    Score(String unit, int resultYear, BigDecimal score) {
        this.unit = unit;
        this.resultYear = resultYear;
        this.score = score;
    }
}
