package plain;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;

/** A row of a ranking, as anybody would write it. */
@Entity
@Table(indexes = @Index(columnList = "indicator, population, score_year"))
public class Score extends PanacheEntity {

    public String indicator;
    public String population;

    @Column(name = "score_year")
    public int year;

    public String unit;
    public String name;
    public BigDecimal score;
    public Integer place;

    static List<Score> ranked(String indicator, int year) {
        return list("indicator = ?1 and population = 'province' and year = ?2 order by score desc nulls last", indicator, year);
    }
}
