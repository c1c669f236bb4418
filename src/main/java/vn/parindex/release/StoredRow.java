package vn.parindex.release;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/**
 * A row of one file of the dataset as it is stored: never updated, taken out again by a {@link Withdrawal}.
 *
 * @param <V> what it says, a plain value that knows no database
 */
@MappedSuperclass
public abstract class StoredRow<V> {

    @Id
    @Column(name = "row_id")
    private Long rowId;

    @Column(name = "added_in", nullable = false, updatable = false)
    private long addedIn;

    /** The line in its file, kept so that an export has the order of the original. */
    @Column(name = "line", nullable = false)
    private int line;

    /** Key of the release that added it. */
    public long addedIn() {
        return addedIn;
    }

    /** What it says, apart from the database. */
    public abstract V value();
}
