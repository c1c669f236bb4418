package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link Weight} is stored. */
@Entity
@Immutable
@Table(name = "weight")
public class StoredWeight extends StoredRow<Weight> {

    @Column(name = "indicator")
    private String indicator;

    @Column(name = "population")
    private String population;

    @Column(name = "valid_from_year")
    private int validFromYear;

    @Column(name = "valid_to_year")
    private int validToYear;

    @Column(name = "max_points", precision = 18, scale = 6)
    private BigDecimal maxPoints;

    @Column(name = "max_points_decimals")
    private Integer maxPointsDecimals;

    @Column(name = "source")
    private String source;

    protected StoredWeight() {}

    @Override
    public Weight value() {
        return new Weight(
                indicator, population, validFromYear, validToYear, Figure.find(maxPoints, maxPointsDecimals), source);
    }
}
