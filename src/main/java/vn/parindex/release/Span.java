package vn.parindex.release;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The releases in which a row holds: from the release that added it up to, but not including, the one that withdrew it.
 *
 * <p>Rows are never updated or deleted, so every past state stays readable. Both ends are release numbers.
 */
@Embeddable
public class Span {

    @Column(name = "added_in", nullable = false, updatable = false)
    private long addedIn;

    @Column(name = "withdrawn_in")
    private Long withdrawnIn;

    protected Span() {}

    private Span(long addedIn, Long withdrawnIn) {
        this.addedIn = addedIn;
        this.withdrawnIn = withdrawnIn;
    }

    /** A span that begins with this release and is still open. */
    public static Span from(long release) {
        return new Span(release, null);
    }

    /** Whether the row holds in the release of this number. */
    public boolean holdsIn(long release) {
        return addedIn <= release && (withdrawnIn == null || release < withdrawnIn);
    }

    public long addedIn() {
        return addedIn;
    }
}
