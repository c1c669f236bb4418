package vn.parindex.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.Finding;
import vn.parindex.dataset.rules.PackageRules;
import vn.parindex.dataset.rules.Progress;
import vn.parindex.http.Text;
import vn.parindex.loading.Downloads;
import vn.parindex.loading.FindingRepository;
import vn.parindex.loading.NewFindings;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.rows.RowComparison;
import vn.parindex.rows.RowMapping;
import vn.parindex.rows.RowRepository;
import vn.parindex.store.StoreState;
import vn.parindex.traffic.TempSpace;
import vn.parindex.upload.Upload;
import vn.parindex.upload.UploadConfig;
import vn.parindex.upload.UploadContent;
import vn.parindex.upload.UploadLimits;

/**
 * Checks what was sent and lays its rows beside the published ones in one pass, within the transaction of the caller; that
 * goes back where an error was found, so that nothing of an invalid upload stays.
 */
@ApplicationScoped
class Staging {

    private static final Finding NOTHING_CHANGES = Finding.note(
            Upload.WHOLE,
            0,
            null,
            null,
            "nothing-changes",
            new Text(
                    "Dữ liệu gửi lên giống hệt dữ liệu hiện có: không có gì thay đổi.",
                    "What was sent is what the data say already: nothing changes."));

    private final TempSpace space;
    private final ReleaseRepository releases;
    private final FindingRepository findings;
    private final RowRepository rows;
    private final Downloads downloads;
    private final UploadLimits limits;
    private final StoreState store;

    Staging(
            TempSpace space,
            ReleaseRepository releases,
            FindingRepository findings,
            RowRepository rows,
            Downloads downloads,
            UploadConfig config,
            StoreState store) {
        this.store = store;
        this.space = space;
        this.limits = UploadLimits.of(config);
        this.releases = releases;
        this.findings = findings;
        this.rows = rows;
        this.downloads = downloads;
    }

    /** Checks an upload against the release it changes, and lays its rows as those of the release of this key and version. */
    CheckedUpload stage(long key, String version, Optional<Release> base, Upload sent, Progress progress) {
        try (var laying = rows.lay(state(base), key)) {
            return check(base, version, sent, laying, progress);
        }
    }

    /** The same, and lays nothing. */
    CheckedUpload compare(Optional<Release> base, String version, Upload sent) {
        try (var laying = rows.compare(state(base))) {
            return check(base, version, sent, laying, new Progress());
        }
    }

    /** Lays the rows of an earlier release as those of the release of this key. */
    RowComparison.Changed stage(long key, Release base, Release earlier, Progress progress) {
        try (var temp = new TempFiles(space);
                var laying = rows.lay(releases.listState(base), key)) {
            return downloads.reading(earlier, temp::path, data -> lay(data, laying, progress));
        }
    }

    private static RowComparison.Changed lay(DataPackage data, RowComparison laying, Progress progress) {
        for (var mapping : RowMapping.ALL) {
            laying.begin(mapping.table());
            try (var file = data.openRows(mapping.table(), finding -> {}).orElseThrow()) {
                file.forEachRemaining(row -> {
                    laying.accept(row);
                    progress.laid();
                });
            }
        }
        return laying.finish();
    }

    private CheckedUpload check(
            Optional<Release> base, String version, Upload sent, RowComparison laying, Progress progress) {
        var content = sent.open(limits);
        if (content instanceof UploadContent.Replacement replacement) {
            progress.expect(replacement.rows());
            var carried = CarriedMoment.of(replacement.data(), version, base, store.now());
            return check(replacement.data(), List.of(), carried, base, laying, progress);
        }
        if (content instanceof UploadContent.Amendment amendment && base.isPresent()) {
            progress.expect(base.get().rowsTotal());
            try (var temp = new TempFiles(space)) {
                return downloads.reading(base.get(), temp::path, known -> {
                    var patched = amendment.patch().apply(known);
                    var before = new ArrayList<>(amendment.findings());
                    before.addAll(patched.findings());
                    return check(patched.result(), before, CarriedMoment.NOTHING, base, laying, progress);
                });
            }
        }
        return CheckedUpload.of("", 0, CheckedUpload.NOTHING, content.findings(), List.of(), null);
    }

    private CheckedUpload check(
            DataPackage data,
            List<Finding> before,
            CarriedMoment carried,
            Optional<Release> base,
            RowComparison laying,
            Progress progress) {
        // Asked first: a connection that copies rows answers nothing until it is done.
        var known = known(base);
        var report = PackageRules.check(data, laying, progress);
        var found = new ArrayList<>(before);
        found.addAll(report.findings());
        Optional.ofNullable(carried.finding()).ifPresent(found::add);
        boolean broken = found.stream().anyMatch(Finding::isError);
        var changed = broken ? CheckedUpload.NOTHING : laying.finish();
        if (!broken && changed.added() == 0 && changed.withdrawn() == 0) {
            found.add(NOTHING_CHANGES);
        }
        return CheckedUpload.of(data.checksum(), report.rows(), changed, found, known, carried.releasedAt());
    }

    /** What the data before had: as it was kept when they were checked, else by checking them now. */
    private List<NewFindings.Identity> known(Optional<Release> base) {
        return base.map(release -> findings.findKnown(release).orElseGet(() -> {
                    try (var temp = new TempFiles(space)) {
                        return downloads.reading(
                                release, temp::path, data -> PackageRules.check(data).findings().stream()
                                        .map(NewFindings.Identity::of)
                                        .toList());
                    }
                }))
                .orElse(List.of());
    }

    private List<Long> state(Optional<Release> base) {
        return base.map(releases::listState).orElse(List.of());
    }
}
