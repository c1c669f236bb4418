package vn.parindex.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vn.parindex.upload.Upload;

/** What a draft is made of, what a publisher sent or the state of an earlier release, and how much of the dataset it changes. */
@Entity
@Table(name = "release_upload")
class ReleaseUpload {

    /** More than one row in so many withdrawn needs to be confirmed. */
    private static final int WITHDRAWALS_TO_CONFIRM = 10;

    @Id
    @Column(name = "release")
    private long release;

    @Column(name = "media_type", nullable = false)
    private String mediaType;

    @Column(name = "file")
    private String file;

    @Column(name = "confirmed", nullable = false)
    private boolean confirmed;

    @Column(name = "added", nullable = false)
    private long added;

    @Column(name = "withdrawn", nullable = false)
    private long withdrawn;

    @Column(name = "rows_before", nullable = false)
    private long rowsBefore;

    @Column(name = "counted_warnings", nullable = false)
    private int countedWarnings;

    @Column(name = "restores")
    private Long restores;

    protected ReleaseUpload() {}

    /**
     * @param release key of the draft
     * @param file the file of the package that a CSV or the only sheet is; null for scores.csv or a whole package
     * @param confirmed whether the publisher confirmed that much is withdrawn
     */
    ReleaseUpload(long release, String mediaType, String file, boolean confirmed) {
        this.release = release;
        this.mediaType = mediaType;
        this.file = file;
        this.confirmed = confirmed;
    }

    /**
     * Nothing was sent: the draft has the state of an earlier release. Whoever asks for that means what goes with it.
     *
     * @param earlier key of that release
     */
    static ReleaseUpload restoring(long release, long earlier) {
        var upload = new ReleaseUpload(release, Upload.ZIP, null, true);
        upload.restores = earlier;
        return upload;
    }

    /** What staging came to: rows added and withdrawn, of how many before, and the warnings that need to be acknowledged. */
    void staged(long added, long withdrawn, long rowsBefore, int countedWarnings) {
        this.added = added;
        this.withdrawn = withdrawn;
        this.rowsBefore = rowsBefore;
        this.countedWarnings = countedWarnings;
    }

    /** Whether it has the state of an earlier release. */
    boolean restores() {
        return restores != null;
    }

    /** Key of that release; null where a publisher sent something. */
    Long restored() {
        return restores;
    }

    String mediaType() {
        return mediaType;
    }

    String file() {
        return file;
    }

    boolean isConfirmed() {
        return confirmed;
    }

    long added() {
        return added;
    }

    long withdrawn() {
        return withdrawn;
    }

    int countedWarnings() {
        return countedWarnings;
    }

    boolean changesNothing() {
        return added == 0 && withdrawn == 0;
    }

    /** Whether more than a tenth of the rows before is withdrawn and not put back in another form. */
    boolean withdrawsMuch() {
        return (withdrawn - Math.min(added, withdrawn)) * WITHDRAWALS_TO_CONFIRM > rowsBefore;
    }
}
