package vn.parindex.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import vn.parindex.access.Audit;
import vn.parindex.access.Caller;
import vn.parindex.dataset.Version;
import vn.parindex.publishing.DraftChecks.Attempt;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Origin;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleaseIdRepository;
import vn.parindex.release.ReleasePackageRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.store.StoreState;
import vn.parindex.tracing.Traces;
import vn.parindex.upload.Upload;

/**
 * Makes drafts of what publishers send.
 *
 * <p>First what was sent is kept, in a short transaction of its own, so that nothing of it is lost; then it is checked
 * ({@link DraftChecks}), which may take minutes and holds up nobody.
 */
@ApplicationScoped
public class Drafting {

    private final ReleaseRepository releases;
    private final ReleaseIdRepository ids;
    private final ReleasePackageRepository packages;
    private final DraftRepository drafts;
    private final DraftViews views;
    private final DraftChecks checks;
    private final PublishingLock lock;
    private final Audit audit;
    private final StoreState store;
    private final Traces traces;

    Drafting(
            ReleaseRepository releases,
            ReleaseIdRepository ids,
            ReleasePackageRepository packages,
            DraftRepository drafts,
            DraftViews views,
            DraftChecks checks,
            PublishingLock lock,
            Audit audit,
            StoreState store,
            Traces traces) {
        this.store = store;
        this.traces = traces;
        this.releases = releases;
        this.ids = ids;
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
     * @param once by what the same request is known when it comes again
     */
    public record Request(
            Path content,
            String mediaType,
            String file,
            String reason,
            boolean confirmed,
            boolean background,
            IdempotentRequest once) {

        Upload upload() {
            return new Upload(content, mediaType, file);
        }
    }

    private record Opened(String release, Optional<Attempt> attempt) {}

    /** Makes a draft, or an invalid release that tells what is wrong; the same request again makes no other. */
    public DraftView draft(Request request, Caller caller) {
        return traces.step("release.draft", () -> make(request, caller));
    }

    private DraftView make(Request request, Caller caller) {
        var version = request.upload().findVersion();
        var opened = lock.holding(() -> open(request, version, caller));
        traces.about(opened.release());
        // Who waited and is told that it failed sends it again, and begins anew.
        opened.attempt().ifPresent(attempt -> checks.run(attempt, request.background(), checks::forget));
        var draft = views.require(opened.release());
        if (draft.goesOn() && !request.background()) {
            throw PublishingProblems.inFlight(request.once().key());
        }
        return draft;
    }

    /** What a draft would come to; nothing is kept. */
    DraftView dryRun(Request request, Caller caller) {
        var base = QuarkusTransaction.requiringNew().call(releases::findCurrent);
        var sent = request.upload();
        var version = sent.findVersion();
        var release = QuarkusTransaction.requiringNew().call(() -> release(base, request, version, caller, 0));
        var checked = checks.compare(base, sent, release.version());
        var would = release.checked(
                checked.isInvalid() ? Status.INVALID : Status.DRAFT,
                checked.checksum(),
                checked.rows(),
                checked.warnings());
        return views.ofDryRun(would, base, checked);
    }

    /** Checks what was sent for a draft anew, against the current release. */
    DraftView rebase(String id, String ifMatch, boolean background, IdempotentRequest once, Caller caller) {
        return traces.step("release.rebase", id, () -> checkAnew(id, ifMatch, background, once, caller));
    }

    private DraftView checkAnew(String id, String ifMatch, boolean background, IdempotentRequest once, Caller caller) {
        var opened = lock.holding(() -> {
            var answered = drafts.findAnswered(caller, once);
            if (answered.isPresent()) {
                return new Opened(answered.get().id(), Optional.empty());
            }
            var open = drafts.requireOpen(id, ifMatch);
            var current = releases.findCurrent();
            var base = current.map(Release::key).orElse(null);
            drafts.keepAnswered(caller, once, open);
            if (open.status() == Status.DRAFT && Objects.equals(base, open.base())) {
                return new Opened(id, Optional.empty());
            }
            boolean restores = drafts.findUpload(open.key())
                    .filter(ReleaseUpload::restores)
                    .isPresent();
            if (!restores && !packages.has(open.key())) {
                throw PublishingProblems.nothingSent(id);
            }
            drafts.unstage(open.key());
            var release = renumbered(releases.save(open.checking(base)), current);
            drafts.requireUpload(release.key());
            audit.recordDone(
                    "release.rebase",
                    release.id(),
                    "on " + current.map(Release::id).orElse("nothing")
                            + (release.id().equals(id) ? "" : ", was " + id));
            return new Opened(release.id(), Optional.of(checks.begin(release)));
        });
        opened.attempt().ifPresent(attempt -> checks.run(attempt, background, checks::interrupt));
        var draft = views.require(opened.release());
        if (draft.goesOn() && !background) {
            throw PublishingProblems.inFlight(once.key());
        }
        return draft;
    }

    /** A version that the current release has overtaken is not the next: releases are numbered in the order in which they are published. */
    private Release renumbered(Release release, Optional<Release> current) {
        var known = current.map(Release::version);
        boolean overtaken = Version.find(release.version())
                .filter(version -> !Numbering.isNewer(version, known))
                .isPresent();
        return overtaken
                ? ids.renumber(release, Numbering.choose(Optional.empty(), known, id -> releases.findAny(id)
                        .isPresent()))
                : release;
    }

    private Opened open(Request request, Optional<Version> version, Caller caller) {
        var answered = drafts.findAnswered(caller, request.once());
        if (answered.isPresent()) {
            return new Opened(answered.get().id(), Optional.empty());
        }
        var base = releases.findCurrent();
        var made = release(base, request, version, caller, releases.nextKey());
        ids.freeFromDead(made.id());
        var release = releases.add(made.checking(base.map(Release::key).orElse(null)));
        try (var content = Files.newInputStream(request.content())) {
            packages.store(release.key(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drafts.add(new ReleaseUpload(release.key(), request.mediaType(), request.file(), request.confirmed()));
        drafts.keepAnswered(caller, request.once(), release);
        audit.recordDone("release.draft", release.id(), request.reason());
        return new Opened(release.id(), Optional.of(checks.begin(release)));
    }

    private Release release(Optional<Release> base, Request request, Optional<Version> own, Caller caller, long key) {
        var version = Numbering.choose(
                own,
                base.map(Release::version),
                id -> own.map(Version::text).filter(id::equals).isPresent()
                        ? ids.holdsAlive(id)
                        : releases.findAny(id).isPresent());
        return Release.draft(
                key,
                base.map(Release::key).orElse(null),
                version,
                version,
                Origin.UPLOADED,
                store.now(),
                caller.identity(),
                request.reason(),
                "",
                0,
                0);
    }
}
