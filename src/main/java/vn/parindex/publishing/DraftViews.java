package vn.parindex.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.parindex.access.FourEyes;
import vn.parindex.dataset.Finding.Severity;
import vn.parindex.loading.FindingRepository;
import vn.parindex.loading.FindingView;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleaseProgressRepository;
import vn.parindex.release.ReleaseRepository;

/** What publishers are shown of releases on their way. */
@ApplicationScoped
class DraftViews {

    private final ReleaseRepository releases;
    private final ReleaseProgressRepository attempts;
    private final DraftRepository drafts;
    private final FindingRepository findings;
    private final FourEyes fourEyes;

    DraftViews(
            ReleaseRepository releases,
            ReleaseProgressRepository attempts,
            DraftRepository drafts,
            FindingRepository findings,
            FourEyes fourEyes) {
        this.fourEyes = fourEyes;
        this.findings = findings;
        this.releases = releases;
        this.attempts = attempts;
        this.drafts = drafts;
    }

    /** What is known of a release on its way, whatever its status. */
    @Transactional
    Optional<DraftView> find(String id) {
        return releases.findAny(id).map(this::of);
    }

    /** The same of one that is known to be there. */
    @Transactional
    DraftView require(String id) {
        return find(id).orElseThrow(() -> PublishingProblems.unknown(id));
    }

    /** The findings of a release's check, errors first; empty where none were kept. */
    @Transactional
    List<FindingView> listFindings(String id) {
        return releases.findAny(id).stream()
                .flatMap(release -> findings.listViews(release.key()).stream())
                .toList();
    }

    /** The strong entity tag of the release of that id. */
    @Transactional
    String tag(String id) {
        return releases.findAny(id)
                .orElseThrow(() -> PublishingProblems.unknown(id))
                .entityTag();
    }

    private static final int MOST_NOTES = 50;

    DraftView of(Release release) {
        var upload = drafts.findUpload(release.key());
        var base = releases.findBase(release);
        var stale = release.status() == Status.DRAFT
                ? releases.findCurrent()
                        .filter(current -> !Objects.equals(current.key(), release.base()))
                        .map(current -> DraftView.Stale.of(release.id(), current.id()))
                        .orElse(null)
                : null;
        return DraftView.of(
                release,
                attempts.status(release),
                base.map(Release::id).orElse(null),
                new DraftView.Counts(
                        (int) findings.count(release.key(), "error"),
                        upload.map(ReleaseUpload::countedWarnings).orElse(0)),
                new DraftView.Rows(
                        upload.map(ReleaseUpload::added).orElse(0L),
                        upload.map(ReleaseUpload::withdrawn).orElse(0L)),
                attempts.findByIdOptional(release.key()),
                stale,
                findings.listNotes(release.key(), MOST_NOTES),
                fourEyes.areNeeded(),
                null);
    }

    DraftView ofDryRun(Release release, Optional<Release> base, CheckedUpload checked) {
        return DraftView.of(
                release,
                release.status(),
                base.map(Release::id).orElse(null),
                new DraftView.Counts(checked.errors(), checked.countedWarnings()),
                new DraftView.Rows(checked.changed().added(), checked.changed().withdrawn()),
                Optional.empty(),
                null,
                checked.findings().stream()
                        .filter(finding -> finding.severity() == Severity.NOTE)
                        .limit(MOST_NOTES)
                        .map(finding -> FindingView.of(finding, false))
                        .toList(),
                fourEyes.areNeeded(),
                DraftView.Found.of(checked));
    }
}
