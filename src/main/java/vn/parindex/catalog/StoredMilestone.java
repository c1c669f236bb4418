package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link Milestone} is stored. */
@Entity
@Immutable
@Table(name = "milestone")
public class StoredMilestone extends StoredRow<Milestone> {

    @Column(name = "unit")
    private String unit;

    @Column(name = "milestone_date")
    private String date;

    @Column(name = "category")
    private String category;

    @Column(name = "title_vi")
    private String titleVi;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "quantity", precision = 18, scale = 6)
    private BigDecimal quantity;

    @Column(name = "quantity_decimals")
    private Integer quantityDecimals;

    @Column(name = "quantity_unit")
    private String quantityUnit;

    @Column(name = "source")
    private String source;

    protected StoredMilestone() {}

    @Override
    public Milestone value() {
        return new Milestone(
                unit, date, category, titleVi, titleEn, Figure.find(quantity, quantityDecimals), quantityUnit, source);
    }
}
