package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.StoredRow;

/** How {@link Source} is stored. */
@Entity
@Immutable
@Table(name = "source")
public class StoredSource extends StoredRow<Source> {

    @Column(name = "id")
    private String id;

    @Column(name = "title")
    private String title;

    @Column(name = "publisher")
    private String publisher;

    @Column(name = "url")
    private String url;

    @Column(name = "published_on")
    private String publishedOn;

    @Column(name = "tier")
    private int tier;

    @Column(name = "note")
    private String note;

    protected StoredSource() {}

    @Override
    public Source value() {
        return new Source(id, title, publisher, url, publishedOn, tier, note);
    }
}
