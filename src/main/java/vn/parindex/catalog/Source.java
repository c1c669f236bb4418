package vn.parindex.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import vn.parindex.release.Span;

/** A document that states results. */
@Entity
@Immutable
@Table(name = "source")
public class Source {

    @Id
    @Column(name = "row_id")
    private Long rowId;

    @Embedded
    private Span span;

    @Column(name = "line", nullable = false)
    private int line;

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

    protected Source() {}

    /** {@code line} is the row's line in its file, kept so that an export has the order of the original. */
    public Source(
            Span span,
            int line,
            String id,
            String title,
            String publisher,
            String url,
            String publishedOn,
            int tier,
            String note) {
        this.span = span;
        this.line = line;
        this.id = id;
        this.title = title;
        this.publisher = publisher;
        this.url = url;
        this.publishedOn = publishedOn;
        this.tier = tier;
        this.note = note;
    }

    public Span span() {
        return span;
    }

    public int line() {
        return line;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String publisher() {
        return publisher;
    }

    /** Null for a copy whose address says nothing; then {@code note} says why. */
    public String url() {
        return url;
    }

    /** A year, a month or a day; null if unknown. */
    public String publishedOn() {
        return publishedOn;
    }

    /** 1 the publishing ministry, 2 a provincial authority, 3 press, 4 a compilation or a copy. */
    public int tier() {
        return tier;
    }

    public String note() {
        return note;
    }
}
