package vn.parindex.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far the check of a draft is, or was when it ended. */
@Entity
@Table(name = "release_progress")
public class ReleaseProgress {

    @Id
    @Column(name = "release")
    private long release;

    @Column(name = "attempt", nullable = false)
    private String attempt;

    @Column(name = "beat_at", nullable = false)
    private Instant beatAt;

    @Column(name = "rows_total")
    private Long total;

    @Column(name = "rows_read", nullable = false)
    private long read;

    @Column(name = "rows_checked", nullable = false)
    private long checked;

    @Column(name = "rows_stored", nullable = false)
    private long stored;

    protected ReleaseProgress() {}

    /** How many rows there are to read; null where that is not known before they are read. */
    public Long total() {
        return total;
    }

    /** Rows read from what was sent. */
    public long read() {
        return read;
    }

    /** Rows that went through the rules. */
    public long checked() {
        return checked;
    }

    /** Rows that lie beside the published ones. */
    public long stored() {
        return stored;
    }
}
