package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link Indicator} is stored. */
@Entity
@Immutable
@Table(name = "indicator")
public class StoredIndicator extends StoredRow<Indicator> {

    @Column(name = "code")
    private String code;

    @Column(name = "parent")
    private String parent;

    @Column(name = "population")
    private String population;

    @Column(name = "display_order")
    private int order;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "description_vi")
    private String descriptionVi;

    @Column(name = "description_en")
    private String descriptionEn;

    @Column(name = "unit_of_measure")
    private String unitOfMeasure;

    @Column(name = "scale_max", precision = 18, scale = 6)
    private BigDecimal scaleMax;

    @Column(name = "scale_max_decimals")
    private Integer scaleMaxDecimals;

    @Column(name = "publisher")
    private String publisher;

    protected StoredIndicator() {}

    @Override
    public Indicator value() {
        return new Indicator(
                code,
                parent,
                population,
                order,
                nameVi,
                nameEn,
                descriptionVi,
                descriptionEn,
                unitOfMeasure,
                Figure.find(scaleMax, scaleMaxDecimals),
                publisher);
    }
}
