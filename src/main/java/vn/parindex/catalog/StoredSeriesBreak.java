package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link SeriesBreak} is stored. */
@Entity
@Immutable
@Table(name = "series_break")
public class StoredSeriesBreak extends StoredRow<SeriesBreak> {

    @Column(name = "indicator")
    private String indicator;

    @Column(name = "population")
    private String population;

    @Column(name = "break_year")
    private int year;

    @Column(name = "reason_vi")
    private String reasonVi;

    @Column(name = "reason_en")
    private String reasonEn;

    @Column(name = "source")
    private String source;

    protected StoredSeriesBreak() {}

    @Override
    public SeriesBreak value() {
        return new SeriesBreak(indicator, population, year, reasonVi, reasonEn, source);
    }
}
