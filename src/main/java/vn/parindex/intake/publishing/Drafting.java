package vn.parindex.intake.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import vn.parindex.access.Audit;
import vn.parindex.access.Caller;
import vn.parindex.intake.publishing.DraftChecks.Attempt;
import vn.parindex.intake.upload.Upload;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Origin;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleasePackageRepository;
import vn.parindex.release.ReleaseRepository;

/**
 * Makes drafts of what publishers send.
 *
 * <p>First what was sent is kept, in a short transaction of its own, so that nothing of it is lost; then it is checked
 * ({@link DraftChecks}), which may take minutes and holds up nobody.
 */
@ApplicationScoped
public class Drafting {

    private final ReleaseRepository releases;
    private final ReleasePackageRepository packages;
    private final DraftRepository drafts;
    private final DraftViews views;
    private final DraftChecks checks;
    private final PublishingLock lock;
    private final Audit audit;

    Drafting(
            ReleaseRepository releases,
            ReleasePackageRepository packages,
            DraftRepository drafts,
            DraftViews views,
            DraftChecks checks,
            PublishingLock lock,
            Audit audit) {
        this.releases = releases;
        this.packages = packages;
        this.drafts = drafts;
        this.views = views;
        this.checks = checks;
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

    private record Opened(String release, Optional<Attempt> attempt) {}

    /** Makes a draft, or an invalid release that tells what is wrong; the same request again makes no other. */
    DraftView draft(Request request, Caller caller) {
        var opened = lock.holding(() -> open(request, caller));
        // Who waited and is told that it failed sends it again, and begins anew.
        opened.attempt().ifPresent(attempt -> checks.run(attempt, request.background(), checks::forget));
        return views.require(opened.release());
    }

    /** What a draft would come to; nothing is kept. */
    DraftView dryRun(Request request, Caller caller) {
        var base = QuarkusTransaction.requiringNew().call(releases::findCurrent);
        var release = QuarkusTransaction.requiringNew().call(() -> release(base, request, caller, 0));
        var checked = checks.compare(base, new Upload(request.content(), request.mediaType(), request.file()));
        release.checked(
                checked.isInvalid() ? Status.INVALID : Status.DRAFT,
                checked.checksum(),
                checked.rows(),
                checked.warnings());
        return views.ofDryRun(release, base, checked);
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
            return new Opened(id, Optional.of(checks.begin(release)));
        });
        opened.attempt().ifPresent(attempt -> checks.run(attempt, background, checks::interrupt));
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
        return new Opened(release.id(), Optional.of(checks.begin(release)));
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
}
