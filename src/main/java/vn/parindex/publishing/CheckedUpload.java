package vn.parindex.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.loading.NewFindings;
import vn.parindex.rows.RowComparison.Changed;

/**
 * What the check of an upload came to.
 *
 * @param checksum that of the whole dataset as the upload would make it; empty where nothing could be read
 * @param rows how many rows it has
 * @param changed what it adds and withdraws; nothing where an error was found
 * @param findings all of them, errors first
 * @param counted those that the data before had not; notes never count
 * @param releasedAt when what was sent was first published, as it says itself; null where it says nothing that is kept
 */
record CheckedUpload(
        String checksum,
        long rows,
        Changed changed,
        List<Finding> findings,
        List<Finding> counted,
        Instant releasedAt) {

    static final Changed NOTHING = new Changed(0, 0, 0);

    /** Only what an upload makes worse counts: published figures do break rules. */
    static CheckedUpload of(
            String checksum,
            long rows,
            Changed changed,
            List<Finding> found,
            List<NewFindings.Identity> known,
            Instant releasedAt) {
        var findings =
                found.stream().sorted(Comparator.comparing(Finding::severity)).toList();
        var counted = NewFindings.added(
                known,
                findings.stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .toList());
        return new CheckedUpload(checksum, rows, changed, findings, counted, releasedAt);
    }

    /** Every error counts, whether the data had it before or not: what breaks a rule is not published. */
    boolean isInvalid() {
        return findings.stream().anyMatch(Finding::isError);
    }

    /** How many warnings it has. */
    int warnings() {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
    }

    /** How many of them count. */
    int countedWarnings() {
        return (int) counted.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .count();
    }

    /** How many errors it has. */
    int errors() {
        return (int) findings.stream().filter(Finding::isError).count();
    }
}
