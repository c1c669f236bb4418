package vn.parindex.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.parindex.access.Audit;
import vn.parindex.access.Caller;
import vn.parindex.access.FourEyes;
import vn.parindex.loading.Downloads;
import vn.parindex.publishing.DraftChecks.Attempt;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Origin;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleaseProgressRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.store.StoreState;
import vn.parindex.tracing.Traces;

/**
 * Makes releases of drafts, and takes drafts back.
 *
 * <p>A draft's rows lie beside the published ones and are seen in no published state; publishing gives the release its
 * number, and nothing else changes. So a reader sees the state before or the state after.
 */
@ApplicationScoped
public class Publisher {

    private static final String PUBLISH = "release.publish";
    private static final String RESTORE = "release.restore";
    private static final String DISCARD = "release.discard";

    private final ReleaseRepository releases;
    private final ReleaseProgressRepository attempts;
    private final DraftRepository drafts;
    private final DraftChecks checks;
    private final DraftViews views;
    private final PublishingLock lock;
    private final Downloads downloads;
    private final FourEyes fourEyes;
    private final Audit audit;
    private final StoreState store;
    private final PublishingMeters meters;
    private final Traces traces;

    Publisher(
            ReleaseRepository releases,
            ReleaseProgressRepository attempts,
            DraftRepository drafts,
            DraftChecks checks,
            DraftViews views,
            PublishingLock lock,
            Downloads downloads,
            FourEyes fourEyes,
            Audit audit,
            StoreState store,
            PublishingMeters meters,
            Traces traces) {
        this.store = store;
        this.releases = releases;
        this.attempts = attempts;
        this.drafts = drafts;
        this.checks = checks;
        this.views = views;
        this.lock = lock;
        this.downloads = downloads;
        this.fourEyes = fourEyes;
        this.audit = audit;
        this.meters = meters;
        this.traces = traces;
    }

    /**
     * Makes a draft what readers see; one that is published already is answered the same again.
     *
     * @param acknowledged how many new warnings the publisher has seen; empty if none were named
     * @param confirmed whether it is meant that more than a tenth of the rows goes
     */
    DraftView publish(
            String id,
            String ifMatch,
            Optional<Integer> acknowledged,
            boolean confirmed,
            IdempotentRequest once,
            Caller caller) {
        return traces.step(
                PUBLISH, id, () -> meters.counting(() -> make(id, ifMatch, acknowledged, confirmed, once, caller)));
    }

    private DraftView make(
            String id,
            String ifMatch,
            Optional<Integer> acknowledged,
            boolean confirmed,
            IdempotentRequest once,
            Caller caller) {
        var published = lock.holding(() -> {
            // RFC 9110, 13.1.1: what is done already is answered as if it were done now, whatever If-Match says.
            var done = findDone(id, Status.PUBLISHED, once, caller);
            if (done.isPresent()) {
                return views.of(done.get());
            }
            var release = drafts.requireDraft(id, ifMatch);
            requireCurrentBase(release);
            fourEyes.require(caller, release.createdBy(), PUBLISH, release.id());
            drafts.findUpload(release.key()).ifPresent(sent -> {
                if (sent.changesNothing()) {
                    throw PublishingProblems.changesNothing(release.id());
                }
                if (sent.withdrawsMuch() && !sent.isConfirmed() && !confirmed) {
                    throw PublishingProblems.unconfirmed(sent.withdrawn());
                }
                if (sent.countedWarnings() != acknowledged.orElse(0)) {
                    throw PublishingProblems.unacknowledged(sent.countedWarnings());
                }
            });
            var seen = publish(release, caller);
            drafts.keepAnswered(caller, once, seen);
            audit.recordDone(PUBLISH, seen.id(), seen.reason());
            return views.of(seen);
        });
        downloads.settle(published.id());
        return published;
    }

    /** Takes a draft back, once; its rows go, what was sent and found stays. */
    DraftView discard(String id, String ifMatch, IdempotentRequest once, Caller caller) {
        return traces.step(
                DISCARD,
                id,
                () -> lock.holding(() -> {
                    var done = findDone(id, Status.DISCARDED, once, caller);
                    if (done.isPresent()) {
                        return views.of(done.get());
                    }
                    var open = drafts.requireOpen(id, ifMatch);
                    drafts.unstage(open.key());
                    var release = releases.save(open.discarded());
                    drafts.keepAnswered(caller, once, release);
                    audit.recordDone(DISCARD, release.id(), release.reason());
                    return views.of(release);
                }));
    }

    /** What the request asks for is done already: by the same request before, or because the release has that status. */
    private Optional<Release> findDone(String id, Status status, IdempotentRequest once, Caller caller) {
        return drafts.findAnswered(caller, once)
                .or(() -> releases.findAny(id).filter(release -> release.status() == status));
    }

    /** Makes the state of an earlier release current again, as a new release; with four eyes as a draft, which another person publishes. */
    DraftView restore(String id, String reason, IdempotentRequest once, Caller caller) {
        return traces.step(RESTORE, id, () -> meters.counting(() -> makeAgain(id, reason, once, caller)));
    }

    private DraftView makeAgain(String id, String reason, IdempotentRequest once, Caller caller) {
        var answered = new AtomicReference<DraftView>();
        var begun = lock.holding(() -> {
            var before = drafts.findAnswered(caller, once);
            before.map(views::of).ifPresent(answered::set);
            return before.isPresent() ? null : begin(id, reason, once, caller);
        });
        if (begun == null) {
            if (answered.get().goesOn()) {
                throw PublishingProblems.inFlight(once.key());
            }
            return answered.get();
        }
        try {
            checks.run(begun, false, failed -> {});
            var restored = lock.holding(() -> {
                var release = releases.get(begun.release());
                if (drafts.requireUpload(release.key()).changesNothing()) {
                    throw PublishingProblems.changesNothing(id);
                }
                if (!fourEyes.areNeeded()) {
                    requireCurrentBase(release);
                    release = publish(release, caller);
                }
                audit.recordDone(RESTORE, release.id(), "the state of " + id + ": " + reason);
                return views.of(release);
            });
            downloads.settle(restored.id());
            return restored;
        } catch (RuntimeException e) {
            QuarkusTransaction.requiringNew().run(() -> takeBack(begun));
            throw e;
        }
    }

    private Attempt begin(String id, String reason, IdempotentRequest once, Caller caller) {
        var earlier = releases.findPublished(id).orElseThrow(() -> PublishingProblems.unknown(id));
        var current = releases.findCurrent().orElseThrow();
        var version =
                Numbering.choose(Optional.empty(), Optional.of(current.version()), taken -> releases.findAny(taken)
                        .isPresent());
        var release = releases.add(Release.draft(
                        releases.nextKey(),
                        current.key(),
                        version,
                        version,
                        Origin.UPLOADED,
                        store.now(),
                        caller.identity(),
                        reason,
                        earlier.checksum(),
                        earlier.rowsTotal(),
                        earlier.warnings())
                .checking(current.key()));
        drafts.add(ReleaseUpload.restoring(release.key(), earlier.key()));
        drafts.keepAnswered(caller, once, release);
        return checks.begin(release);
    }

    private void takeBack(Attempt begun) {
        if (attempts.holds(begun.release(), begun.token())) {
            drafts.unstage(begun.release());
            drafts.forgetAnswered(begun.release());
            releases.save(releases.get(begun.release()).discarded());
        }
    }

    private void requireCurrentBase(Release release) {
        var current = releases.findCurrent();
        if (current.isPresent() && !Objects.equals(current.get().key(), release.base())) {
            throw PublishingProblems.overtaken(release.id(), current.get().id());
        }
    }

    private Release publish(Release release, Caller caller) {
        return releases.publish(release, releases.nextMoment(), caller.identity());
    }
}
