package vn.parindex.intake.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.parindex.intake.DataPackage;
import vn.parindex.intake.Finding.Severity;
import vn.parindex.intake.ReleasedDataset;
import vn.parindex.intake.RowMapping;
import vn.parindex.intake.RowRepository;
import vn.parindex.intake.RowRepository.Changed;
import vn.parindex.intake.upload.Upload;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleaseRepository;

/** Checks what was sent for a draft and lays its rows beside the published ones, within the transaction of the step. */
@ApplicationScoped
class Staging {

    private final ReleaseRepository releases;
    private final DraftRepository drafts;
    private final RowRepository rows;
    private final ReleasedDataset dataset;

    Staging(ReleaseRepository releases, DraftRepository drafts, RowRepository rows, ReleasedDataset dataset) {
        this.releases = releases;
        this.drafts = drafts;
        this.rows = rows;
        this.dataset = dataset;
    }

    /** Checks what was sent against the base and, if it may stand, puts its rows beside the published ones. */
    void stage(long key, Optional<Release> base, byte[] content) {
        try (var temp = new TempFiles()) {
            var upload = drafts.requireUpload(key);
            var sent = new Upload(temp.create(".upload", content), upload.mediaType(), upload.file());
            var before = base.map(release -> dataset.read(release, temp.create(".zip")));
            var checked = Checked.of(sent, before);
            var changed = checked.isInvalid()
                    ? new Changed(0, 0, 0)
                    : put(checked.data().orElseThrow(), base, key);
            // Rows went out of memory in batches; both are changed as they are stored now.
            drafts.findUpload(key)
                    .orElseThrow()
                    .staged(changed.added(), changed.withdrawn(), changed.before(), checked.warnings());
            releases.findById(key)
                    .checked(
                            checked.isInvalid() ? Status.INVALID : Status.DRAFT,
                            checked.data().map(DataPackage::checksum).orElse(""),
                            checked.rows(),
                            (int) checked.findings().stream()
                                    .filter(finding -> finding.severity() == Severity.WARNING)
                                    .count());
            drafts.keepFindings(key, checked.findings(), checked.counted());
        }
    }

    /** Puts the rows of a package beside those of the base, in the release of this key. */
    Changed put(DataPackage data, Optional<Release> base, long key) {
        var before = base.map(releases::listState).orElse(List.of());
        var changed = new Changed(0, 0, 0);
        for (var mapping : RowMapping.ALL) {
            try (var file = data.openRows(mapping.table(), finding -> {}).orElseThrow()) {
                changed = changed.and(rows.replace(mapping, file, before, key));
            }
        }
        return changed;
    }
}
