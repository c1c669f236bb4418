package vn.parindex.intake.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;
import vn.parindex.access.Audit;
import vn.parindex.access.Caller;
import vn.parindex.intake.Progress;
import vn.parindex.intake.upload.Upload;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Origin;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleasePackageRepository;
import vn.parindex.release.ReleaseProgressRepository;
import vn.parindex.release.ReleaseRepository;

/**
 * Makes drafts of what publishers send.
 *
 * <p>First what was sent is kept, in a transaction of its own, so that nothing of it is lost; then it is checked and its rows
 * are laid beside the published ones, in another that may take minutes and holds up nobody; nothing is seen of its rows
 * before it ends. A check that is interrupted can be begun again.
 */
@ApplicationScoped
public class Drafting {

    private static final Logger LOG = Logger.getLogger(Drafting.class);
    private static final Duration LONGEST_CHECK = Duration.ofHours(4);
    /** Each check holds the catalogue files of a package in memory. */
    private static final int AT_ONCE = 2;

    private final ReleaseRepository releases;
    private final ReleasePackageRepository packages;
    private final ReleaseProgressRepository attempts;
    private final DraftRepository drafts;
    private final DraftViews views;
    private final Staging staging;
    private final Heartbeats heartbeats;
    private final PublishingLock lock;
    private final Audit audit;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    // Its work outlives the request that asked for it, and must not hold on to anything of it.
    private final ManagedExecutor executor = ManagedExecutor.builder()
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    Drafting(
            ReleaseRepository releases,
            ReleasePackageRepository packages,
            ReleaseProgressRepository attempts,
            DraftRepository drafts,
            DraftViews views,
            Staging staging,
            Heartbeats heartbeats,
            PublishingLock lock,
            Audit audit) {
        this.releases = releases;
        this.packages = packages;
        this.attempts = attempts;
        this.drafts = drafts;
        this.views = views;
        this.staging = staging;
        this.heartbeats = heartbeats;
        this.lock = lock;
        this.audit = audit;
    }

    /**
     * What a publisher asks for with an upload.
     *
     * @param content where the upload lies while the request runs
     * @param confirmed whether it is meant that more than a tenth of the rows goes
     * @param background whether the answer need not wait for the check
     * @param key the request's Idempotency-Key, with the fingerprint of the request; null without one
     */
    record Request(
            Path content,
            String mediaType,
            String file,
            String reason,
            boolean confirmed,
            boolean background,
            String key,
            String fingerprint) {}

    /** One check that has been begun. */
    private record Attempt(long release, String id, String name) {}

    private record Opened(String release, Optional<Attempt> attempt) {}

    /** Makes a draft, or an invalid release that tells what is wrong; the same request again makes no other. */
    DraftView draft(Request request, Caller caller) {
        var opened = lock.holding(() -> open(request, caller));
        try {
            opened.attempt().ifPresent(attempt -> run(attempt, request.background()));
        } catch (RuntimeException e) {
            // Who waited is told that it failed, and nothing of it is kept; who sends it again begins anew.
            opened.attempt().ifPresent(this::forget);
            throw e;
        }
        return views.require(opened.release());
    }

    /** What a draft would come to; nothing is kept. */
    DraftView dryRun(Request request, Caller caller) {
        return QuarkusTransaction.requiringNew().timeout(seconds()).call(() -> {
            var base = releases.findCurrent();
            var release = release(base, request, caller, 0);
            var sent = new Upload(request.content(), request.mediaType(), request.file());
            var checked = staging.compare(base, sent);
            release.checked(
                    checked.isInvalid() ? Status.INVALID : Status.DRAFT,
                    checked.checksum(),
                    checked.rows(),
                    checked.warnings());
            return views.ofDryRun(release, base, checked);
        });
    }

    /** Checks what was sent for a draft anew, against the current release. */
    DraftView rebase(String id, String ifMatch, boolean background) {
        var opened = lock.holding(() -> {
            var release = drafts.requireOpen(id, ifMatch);
            var current = releases.findCurrent();
            var base = current.map(Release::key).orElse(null);
            if (release.status() == Status.DRAFT && Objects.equals(base, release.base())) {
                return new Opened(id, Optional.empty());
            }
            if (!packages.has(release.key())) {
                throw PublishingProblems.nothingSent(id);
            }
            drafts.unstage(release.key());
            release.check(base);
            drafts.requireUpload(release.key());
            releases.flush();
            audit.recordDone(
                    "release.rebase", id, "on " + current.map(Release::id).orElse("nothing"));
            return new Opened(id, Optional.of(begin(release)));
        });
        opened.attempt().ifPresent(attempt -> run(attempt, background));
        return views.require(id);
    }

    private Opened open(Request request, Caller caller) {
        if (request.key() != null) {
            var answered = drafts.findAnswered(caller.identity(), request.key());
            if (answered.isPresent()) {
                if (!answered.get().fingerprint().equals(request.fingerprint())) {
                    throw PublishingProblems.otherRequestWithKey(request.key());
                }
                return new Opened(releases.findById(answered.get().release()).id(), Optional.empty());
            }
        }
        var base = releases.findCurrent();
        var release = release(base, request, caller, releases.nextKey());
        release.check(base.map(Release::key).orElse(null));
        releases.persistAndFlush(release);
        try (var content = Files.newInputStream(request.content())) {
            packages.store(release.key(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drafts.add(new ReleaseUpload(release.key(), request.mediaType(), request.file(), request.confirmed()));
        if (request.key() != null) {
            drafts.keepAnswered(caller.identity(), request.key(), request.fingerprint(), release.key());
        }
        audit.recordDone("release.draft", release.id(), request.reason());
        return new Opened(release.id(), Optional.of(begin(release)));
    }

    private Attempt begin(Release release) {
        return new Attempt(release.key(), attempts.begin(release.key()), release.id());
    }

    private void run(Attempt attempt, boolean background) {
        if (background) {
            executor.execute(() -> {
                try {
                    check(attempt);
                } catch (RuntimeException e) {
                    LOG.error("The check of the draft " + attempt.name() + " failed", e);
                }
            });
        } else {
            check(attempt);
        }
    }

    private void check(Attempt attempt) {
        var progress = new Progress();
        try (var beating = heartbeats.start(attempt.release(), attempt.id(), progress)) {
            places.acquireUninterruptibly();
            try {
                stage(attempt, progress);
            } finally {
                places.release();
            }
        } catch (RuntimeException e) {
            interrupt(attempt);
            throw e;
        }
    }

    private void stage(Attempt attempt, Progress progress) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(seconds()));
        Checked checked;
        try (var temp = new TempFiles()) {
            var release = releases.findById(attempt.release());
            var upload = drafts.requireUpload(release.key());
            var sent = new Upload(content(release.key(), temp), upload.mediaType(), upload.file());
            checked = staging.stage(release.key(), releases.findBase(release), sent, progress);
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

    private Path content(long release, TempFiles temp) {
        var file = temp.create(".upload");
        try (var sink = Files.newOutputStream(file)) {
            packages.copy(release, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private void keep(Attempt attempt, Checked checked, Progress progress) {
        if (!attempts.holds(attempt.release(), attempt.id())) {
            throw new IllegalStateException("another attempt to check " + attempt.name() + " was begun meanwhile");
        }
        attempts.tell(
                attempt.release(),
                attempt.id(),
                progress.total(),
                progress.rowsRead(),
                progress.rowsChecked(),
                progress.rowsStored());
        var changed = checked.changed();
        drafts.requireUpload(attempt.release())
                .staged(changed.added(), changed.withdrawn(), changed.before(), checked.countedWarnings());
        releases.findById(attempt.release())
                .checked(
                        checked.isInvalid() ? Status.INVALID : Status.DRAFT,
                        checked.checksum(),
                        checked.rows(),
                        checked.warnings());
        drafts.keepFindings(attempt.release(), checked.findings(), checked.counted());
        audit.recordDone("release.check", attempt.name(), checked.isInvalid() ? "invalid" : "draft");
    }

    /** Where even this fails, the silence of the attempt says the same. */
    private void interrupt(Attempt attempt) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (attempts.holds(attempt.release(), attempt.id())) {
                    releases.findById(attempt.release()).interrupt();
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("The draft " + attempt.name() + " could not be marked as interrupted", e);
        }
    }

    /** Where even this fails, what was sent stays as that of an interrupted check. */
    private void forget(Attempt attempt) {
        try {
            lock.holding(() -> {
                if (attempts.holds(attempt.release(), attempt.id())) {
                    drafts.forget(attempt.release());
                }
                return null;
            });
        } catch (RuntimeException e) {
            LOG.warn("The draft " + attempt.name() + " could not be taken out", e);
        }
    }

    private Release release(Optional<Release> base, Request request, Caller caller, long key) {
        var version = base.map(Release::version).map(Publisher::following).orElse("1");
        return new Release(
                key,
                base.map(Release::key).orElse(null),
                releases.freeId(version),
                version,
                Origin.UPLOADED,
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                caller.identity(),
                request.reason(),
                "",
                0,
                0);
    }

    private static int seconds() {
        return Math.toIntExact(LONGEST_CHECK.toSeconds());
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
