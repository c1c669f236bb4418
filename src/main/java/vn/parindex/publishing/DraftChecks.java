package vn.parindex.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;
import vn.parindex.access.Audit;
import vn.parindex.dataset.rules.Progress;
import vn.parindex.loading.FindingRepository;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleasePackageRepository;
import vn.parindex.release.ReleaseProgressRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.tracing.Traces;
import vn.parindex.traffic.TempSpace;
import vn.parindex.upload.Upload;

/**
 * Carries out the checks of drafts: what was sent is checked and its rows are laid beside the published ones, in one transaction
 * of which nothing is seen before it ends. Only so many at once, since each holds the catalogue files of a package in memory.
 */
@ApplicationScoped
class DraftChecks {

    private static final Logger LOG = Logger.getLogger(DraftChecks.class);
    private static final int SECONDS = Math.toIntExact(Duration.ofHours(4).toSeconds());
    private static final int AT_ONCE = 2;

    private final TempSpace space;
    private final ReleaseRepository releases;
    private final ReleasePackageRepository packages;
    private final ReleaseProgressRepository attempts;
    private final DraftRepository drafts;
    private final FindingRepository findings;
    private final Staging staging;
    private final Heartbeats heartbeats;
    private final PublishingLock lock;
    private final Audit audit;
    private final Traces traces;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    // Its work outlives the request that asked for it, and must not hold on to anything of it.
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    DraftChecks(
            TempSpace space,
            ReleaseRepository releases,
            ReleasePackageRepository packages,
            ReleaseProgressRepository attempts,
            DraftRepository drafts,
            FindingRepository findings,
            Staging staging,
            Heartbeats heartbeats,
            PublishingLock lock,
            Audit audit,
            Traces traces) {
        this.space = space;
        this.releases = releases;
        this.packages = packages;
        this.attempts = attempts;
        this.drafts = drafts;
        this.findings = findings;
        this.staging = staging;
        this.heartbeats = heartbeats;
        this.lock = lock;
        this.audit = audit;
        this.traces = traces;
    }

    /**
     * One check that has been begun.
     *
     * @param release key of the draft, {@code id} its public id
     * @param token tells this attempt from a later one
     */
    record Attempt(long release, String id, String token) {}

    /** Begins to check a release, within the transaction that makes it one that is being checked. */
    Attempt begin(Release release) {
        return new Attempt(release.key(), release.id(), attempts.begin(release.key()));
    }

    /**
     * Carries the check out, at once or meanwhile.
     *
     * @param failed what to do where it fails and the caller is told by the exception; in the background nobody is, and the draft
     *     is interrupted
     */
    void run(Attempt attempt, boolean background, Consumer<Attempt> failed) {
        if (background) {
            executor.execute(traces.carried(() -> {
                try {
                    check(attempt);
                } catch (RuntimeException e) {
                    LOG.error("The check of the draft " + attempt.id() + " failed", e);
                    interrupt(attempt);
                }
            }));
            return;
        }
        try {
            check(attempt);
        } catch (RuntimeException e) {
            failed.accept(attempt);
            throw e;
        }
    }

    /** What an upload would come to against this release; nothing is stored. */
    CheckedUpload compare(Optional<Release> base, Upload sent, String version) {
        places.acquireUninterruptibly();
        try {
            return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> staging.compare(base, version, sent));
        } finally {
            places.release();
        }
    }

    private void check(Attempt attempt) {
        traces.step("draft.check", attempt.id(), () -> checkInTurn(attempt));
    }

    private void checkInTurn(Attempt attempt) {
        var progress = new Progress();
        try (var beating = heartbeats.start(attempt.release(), attempt.token(), progress)) {
            places.acquireUninterruptibly();
            try {
                traces.step("draft.stage", attempt.id(), () -> stage(attempt, progress));
            } finally {
                places.release();
            }
        }
    }

    private void stage(Attempt attempt, Progress progress) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
        CheckedUpload checked;
        try (var temp = new TempFiles(space)) {
            var release = releases.get(attempt.release());
            var upload = drafts.requireUpload(release.key());
            if (upload.restores()) {
                restore(attempt, release, releases.get(upload.restored()), progress);
                QuarkusTransaction.commit();
                return;
            }
            var sent = new Upload(content(release.key(), temp), upload.mediaType(), upload.file());
            checked = staging.stage(release.key(), release.version(), releases.findBase(release), sent, progress);
            if (!checked.isInvalid()) {
                keep(attempt, checked, progress);
                QuarkusTransaction.commit();
            }
        } finally {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        }
        if (checked.isInvalid()) {
            QuarkusTransaction.requiringNew().run(() -> keep(attempt, checked, progress));
        }
    }

    /** The rows were checked when the earlier release was made; they are laid, and what was found then is kept. */
    private void restore(Attempt attempt, Release release, Release earlier, Progress progress) {
        progress.expect(earlier.rowsTotal());
        var base = releases.findBase(release).orElseThrow();
        var changed = staging.stage(release.key(), base, earlier, progress);
        tell(attempt, progress);
        drafts.requireUpload(release.key()).staged(changed.added(), changed.withdrawn(), changed.before(), 0);
        findings.copy(earlier.key(), release.key());
        releases.save(release.checked(Status.DRAFT, earlier.checksum(), earlier.rowsTotal(), earlier.warnings()));
    }

    private Path content(long release, TempFiles temp) {
        var file = temp.create();
        try (var sink = file.sink()) {
            packages.copy(release, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.path();
    }

    /** How far the check came; another attempt that was begun meanwhile ends this one. */
    private void tell(Attempt attempt, Progress progress) {
        if (!attempts.holds(attempt.release(), attempt.token())) {
            throw new IllegalStateException("another attempt to check " + attempt.id() + " was begun meanwhile");
        }
        attempts.tell(
                attempt.release(),
                attempt.token(),
                progress.total(),
                progress.rowsRead(),
                progress.rowsChecked(),
                progress.rowsStored());
    }

    private void keep(Attempt attempt, CheckedUpload checked, Progress progress) {
        tell(attempt, progress);
        var changed = checked.changed();
        drafts.requireUpload(attempt.release())
                .staged(changed.added(), changed.withdrawn(), changed.before(), checked.countedWarnings());
        var release = releases.get(attempt.release());
        releases.save(release.releasedAt(checked.releasedAt())
                .checked(
                        checked.isInvalid() ? Status.INVALID : Status.DRAFT,
                        checked.checksum(),
                        checked.rows(),
                        checked.warnings()));
        findings.keep(attempt.release(), checked.findings(), checked.counted());
        audit.recordDone("release.check", attempt.id(), checked.isInvalid() ? "invalid" : "draft");
    }

    /** Marks the draft, so that its check can be begun anew; where even this fails, the silence of the attempt says the same. */
    void interrupt(Attempt attempt) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (attempts.holds(attempt.release(), attempt.token())) {
                    releases.save(releases.get(attempt.release()).interrupted());
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("The draft " + attempt.id() + " could not be marked as interrupted", e);
        }
    }

    /** Takes the draft out with all that was sent; where even this fails, it stays as an interrupted one. */
    void forget(Attempt attempt) {
        try {
            lock.holding(() -> {
                if (attempts.holds(attempt.release(), attempt.token())) {
                    drafts.forget(attempt.release());
                }
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warn("The draft " + attempt.id() + " could not be taken out", e);
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
