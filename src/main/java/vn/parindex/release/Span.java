package vn.parindex.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The release that added a row. Releases that take it out again are {@link Withdrawal}s, so that a row is never updated.
 */
@Embeddable
public class Span {

    @Column(name = "added_in", nullable = false, updatable = false)
    private long addedIn;

    protected Span() {}

    private Span(long addedIn) {
        this.addedIn = addedIn;
    }

    /** A span that begins with the release of this key. */
    public static Span from(long release) {
        return new Span(release);
    }

    /** Key of the release. */
    public long addedIn() {
        return addedIn;
    }
}
