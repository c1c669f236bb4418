package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link Edition} is stored. */
@Entity
@Immutable
@Table(name = "edition")
public class StoredEdition extends StoredRow<Edition> {

    @Column(name = "indicator")
    private String indicator;

    @Column(name = "population")
    private String population;

    @Column(name = "edition_year")
    private int year;

    @Column(name = "status")
    private String status;

    @Column(name = "units_ranked")
    private Integer unitsRanked;

    @Column(name = "published_on")
    private String publishedOn;

    @Column(name = "source")
    private String source;

    @Column(name = "note")
    private String note;

    protected StoredEdition() {}

    @Override
    public Edition value() {
        return new Edition(indicator, population, year, status, unitsRanked, publishedOn, source, note);
    }
}
