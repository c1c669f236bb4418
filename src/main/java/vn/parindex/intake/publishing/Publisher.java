package vn.parindex.intake.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import vn.parindex.access.AccessConfig;
import vn.parindex.access.Audit;
import vn.parindex.access.Caller;
import vn.parindex.intake.ReleasedDataset;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Origin;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleasePackageRepository;
import vn.parindex.release.ReleaseRepository;

/**
 * Makes drafts of what publishers send, and releases of drafts, each step in one transaction.
 *
 * <p>A draft's rows lie beside the published ones and are seen in no published state; publishing gives the release its
 * number, and nothing else changes. So a reader sees the state before or the state after.
 */
@ApplicationScoped
public class Publisher {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ReleaseRepository releases;
    private final ReleasePackageRepository packages;
    private final DraftRepository drafts;
    private final Staging staging;
    private final ReleasedDataset dataset;
    private final AccessConfig access;
    private final Audit audit;

    Publisher(
            ReleaseRepository releases,
            ReleasePackageRepository packages,
            DraftRepository drafts,
            Staging staging,
            ReleasedDataset dataset,
            AccessConfig access,
            Audit audit) {
        this.releases = releases;
        this.packages = packages;
        this.drafts = drafts;
        this.staging = staging;
        this.dataset = dataset;
        this.access = access;
        this.audit = audit;
    }

    /**
     * What a publisher asks for with an upload.
     *
     * @param content the bytes of the upload, kept so that the draft can be made anew against a later release
     * @param confirmed whether it is meant that more than a tenth of the rows goes
     * @param key the request's Idempotency-Key, with the fingerprint of the request; null without one
     */
    record Request(
            byte[] content,
            String mediaType,
            String file,
            String reason,
            boolean confirmed,
            boolean dryRun,
            String key,
            String fingerprint) {}

    /** Makes a draft, or an invalid release that tells what is wrong; a dry run keeps neither. */
    DraftView draft(Request request, Caller caller) {
        return request.dryRun() ? tried(() -> stored(request, caller)) : locked(() -> stored(request, caller));
    }

    private DraftView stored(Request request, Caller caller) {
        if (request.key() != null) {
            var answered = drafts.findAnswered(caller.identity(), request.key());
            if (answered.isPresent()) {
                if (!answered.get().fingerprint().equals(request.fingerprint())) {
                    throw PublishingProblems.otherRequestWithKey(request.key());
                }
                return view(releases.findById(answered.get().release()), false);
            }
        }
        var base = releases.findCurrent();
        var version = base.map(Release::version).map(Publisher::following).orElse("1");
        var release = new Release(
                releases.nextKey(),
                base.map(Release::key).orElse(null),
                releases.freeId(version),
                version,
                Origin.UPLOADED,
                now(),
                caller.identity(),
                request.reason(),
                "",
                0,
                0);
        releases.persistAndFlush(release);
        packages.store(release.key(), request.content());
        drafts.add(new ReleaseUpload(release.key(), request.mediaType(), request.file(), request.confirmed()));
        staging.stage(release.key(), base, request.content());
        var view = view(releases.findById(release.key()), request.dryRun());
        if (request.key() != null) {
            drafts.keepAnswered(caller.identity(), request.key(), request.fingerprint(), release.key());
        }
        audit.recordDone("release.draft", view.id(), view.status() + ": " + request.reason());
        return view;
    }

    /**
     * Makes a draft what readers see.
     *
     * @param acknowledged how many new warnings the publisher has seen; empty if none were named
     * @param confirmed whether it is meant that more than a tenth of the rows goes
     */
    DraftView publish(String id, String ifMatch, Optional<Integer> acknowledged, boolean confirmed, Caller caller) {
        return locked(() -> {
            var release = requireDraft(id, ifMatch);
            var upload = drafts.findUpload(release.key());
            var current = releases.findCurrent();
            if (current.isPresent() && !Objects.equals(current.get().key(), release.base())) {
                throw PublishingProblems.overtaken(id, current.get().id());
            }
            if (access.fourEyes() && caller.identity().equals(release.createdBy())) {
                throw PublishingProblems.secondPersonNeeded(id);
            }
            upload.ifPresent(sent -> {
                if (sent.changesNothing()) {
                    throw PublishingProblems.changesNothing(id);
                }
                if (sent.withdrawsMuch() && !sent.isConfirmed() && !confirmed) {
                    throw PublishingProblems.unconfirmed(sent.withdrawn());
                }
                if (sent.countedWarnings() != acknowledged.orElse(0)) {
                    throw PublishingProblems.unacknowledged(sent.countedWarnings());
                }
            });
            release.publish(releases.nextNumber(), releases.nextMoment(), caller.identity());
            releases.flush();
            audit.recordDone("release.publish", id, release.reason());
            return view(release, false);
        });
    }

    /** Takes a draft back; its rows go, what was sent and found stays. */
    DraftView discard(String id, String ifMatch, Caller caller) {
        return locked(() -> {
            var release = requireDraft(id, ifMatch);
            drafts.unstage(release.key());
            release.discard();
            releases.flush();
            audit.recordDone("release.discard", id, release.reason());
            return view(release, false);
        });
    }

    /** Makes a draft anew against the current release. */
    DraftView rebase(String id, String ifMatch, Caller caller) {
        return locked(() -> {
            var release = requireDraft(id, ifMatch);
            var current = releases.findCurrent();
            if (current.isPresent() && !Objects.equals(current.get().key(), release.base())) {
                drafts.unstage(release.key());
                release.rebase(current.get().key());
                releases.flush();
                staging.stage(
                        release.key(), current, packages.find(release.key()).orElseThrow());
                audit.recordDone("release.rebase", id, "on " + current.get().id());
            }
            return view(releases.findById(release.key()), false);
        });
    }

    /** Makes the state of an earlier release current again, as a new release. */
    DraftView restore(String id, String reason, Caller caller) {
        return locked(() -> {
            var earlier = releases.findPublished(id).orElseThrow(() -> PublishingProblems.unknown(id));
            var current = releases.findCurrent().orElseThrow();
            var version = following(current.version());
            var release = new Release(
                    releases.nextKey(),
                    current.key(),
                    releases.freeId(version),
                    version,
                    Origin.UPLOADED,
                    now(),
                    caller.identity(),
                    reason,
                    earlier.checksum(),
                    earlier.rowsTotal(),
                    earlier.warnings());
            releases.persistAndFlush(release);
            try (var temp = new TempFiles()) {
                var changed =
                        staging.put(dataset.read(earlier, temp.create(".zip")), Optional.of(current), release.key());
                if (changed.added() == 0 && changed.withdrawn() == 0) {
                    throw PublishingProblems.changesNothing(id);
                }
            }
            var stored = releases.findById(release.key());
            stored.publish(releases.nextNumber(), releases.nextMoment(), caller.identity());
            releases.flush();
            audit.recordDone("release.restore", stored.id(), "the state of " + id + ": " + reason);
            return view(stored, false);
        });
    }

    /** What is known of a release on its way, whatever its status. */
    Optional<DraftView> find(String id) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> releases.findAny(id).map(release -> view(release, false)));
    }

    /** The findings of a release's check; empty for one that was not uploaded. */
    List<ReportView.FindingView> listFindings(String id) {
        return QuarkusTransaction.joiningExisting().call(() -> releases.findAny(id).stream()
                .flatMap(release -> drafts.listFindings(release.key()).stream())
                .map(ReleaseFinding::view)
                .toList());
    }

    private Release requireDraft(String id, String ifMatch) {
        var release = releases.findAny(id).orElseThrow(() -> PublishingProblems.unknown(id));
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(release.entityTag())) {
            throw PublishingProblems.changedMeanwhile(id);
        }
        if (release.status() != Status.DRAFT) {
            throw PublishingProblems.notADraft(id, release.status());
        }
        return release;
    }

    /** The strong entity tag of the release of that id. */
    String tag(String id) {
        return QuarkusTransaction.joiningExisting().call(() -> releases.findAny(id)
                .orElseThrow(() -> PublishingProblems.unknown(id))
                .entityTag());
    }

    private DraftView view(Release release, boolean dryRun) {
        var upload = drafts.findUpload(release.key());
        return DraftView.of(
                release,
                releases.findBase(release).map(Release::id).orElse(null),
                new DraftView.Counts(
                        (int) drafts.countFindings(release.key(), "error"),
                        upload.map(ReleaseUpload::countedWarnings).orElse(0)),
                new DraftView.Rows(
                        upload.map(ReleaseUpload::added).orElse(0L),
                        upload.map(ReleaseUpload::withdrawn).orElse(0L)),
                dryRun);
    }

    /** One publishing step at a time, in a transaction of its own. */
    private <T> T locked(Supplier<T> step) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST.toSeconds()))
                .call(() -> {
                    releases.lockPublishing();
                    return step.get();
                });
    }

    /** The same, and nothing of it stays. */
    private <T> T tried(Supplier<T> step) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(Math.toIntExact(LONGEST.toSeconds())));
        try {
            releases.lockPublishing();
            return step.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** The version of a change to that version: a fourth number that counts up. */
    static String following(String version) {
        var parts = List.of(version.split("\\."));
        return parts.size() < 4
                ? version + ".1"
                : String.join(".", parts.subList(0, 3)) + "." + (Long.parseLong(parts.get(3)) + 1);
    }

    /** Databases keep microseconds; the same moment must come back as it went in. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
