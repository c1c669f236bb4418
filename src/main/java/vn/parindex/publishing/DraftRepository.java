package vn.parindex.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import vn.parindex.access.Caller;
import vn.parindex.release.Release;
import vn.parindex.release.Release.Status;
import vn.parindex.release.ReleaseProgressRepository;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.rows.RowMapping;
import vn.parindex.rows.RowRepository;
import vn.parindex.upload.Upload;

/** What is kept about drafts besides their rows: uploads, findings, and which request was answered by which draft. */
@ApplicationScoped
class DraftRepository {

    private final EntityManager entities;
    private final ReleaseRepository releases;
    private final ReleaseProgressRepository attempts;
    private final RowRepository rows;

    DraftRepository(
            EntityManager entities,
            ReleaseRepository releases,
            ReleaseProgressRepository attempts,
            RowRepository rows) {
        this.entities = entities;
        this.releases = releases;
        this.attempts = attempts;
        this.rows = rows;
    }

    /**
     * The draft of that id, checked and ready.
     *
     * @param ifMatch the entity tag that it must have; null or {@code *} for any
     */
    Release requireDraft(String id, String ifMatch) {
        var release = require(id, ifMatch);
        if (release.status() != Status.DRAFT) {
            throw PublishingProblems.notADraft(id, attempts.status(release));
        }
        return release;
    }

    /** The same, or one whose check was interrupted and now cannot finish any more. */
    Release requireOpen(String id, String ifMatch) {
        var release = require(id, ifMatch);
        if (attempts.status(release) == Status.INTERRUPTED) {
            // Whoever still checks it either ended before this returns, or finds that the attempt is no longer theirs.
            attempts.begin(release.key());
            return releases.readAnew(release.key());
        }
        if (release.status() != Status.DRAFT) {
            throw PublishingProblems.notADraft(id, attempts.status(release));
        }
        return release;
    }

    private Release require(String id, String ifMatch) {
        var release = releases.findAny(id).orElseThrow(() -> PublishingProblems.unknown(id));
        if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(release.entityTag())) {
            throw PublishingProblems.changedMeanwhile(id);
        }
        return release;
    }

    private record Answered(String fingerprint, long release) {}

    void add(ReleaseUpload upload) {
        entities.persist(upload);
    }

    Optional<ReleaseUpload> findUpload(long release) {
        return Optional.ofNullable(entities.find(ReleaseUpload.class, release));
    }

    /** What was sent for a draft; a draft that came with the service was sent as a whole package. */
    ReleaseUpload requireUpload(long release) {
        return findUpload(release).orElseGet(() -> {
            var shipped = new ReleaseUpload(release, Upload.ZIP, null, false);
            entities.persist(shipped);
            return shipped;
        });
    }

    /** Takes a draft's rows and withdrawals away again; nobody but those who may see drafts ever saw them. */
    void unstage(long release) {
        RowMapping.ALL.forEach(mapping -> rows.remove(mapping, release));
        entities.createQuery("delete from Withdrawal where release = ?1")
                .setParameter(1, release)
                .executeUpdate();
    }

    /** Takes everything about a draft out that came to nothing; its rows were never stored. */
    void forget(long release) {
        entities.flush();
        for (var table : List.of(
                "idempotency_key",
                "release_finding",
                "release_upload",
                "release_progress",
                "release_package",
                "release_former_id")) {
            entities.createNativeQuery("delete from " + table + " where release = ?1")
                    .setParameter(1, release)
                    .executeUpdate();
        }
        entities.createNativeQuery("delete from release where release_key = ?1")
                .setParameter(1, release)
                .executeUpdate();
    }

    /** The release that the same request of the caller was answered with before; a 422 where the key was another request's. */
    Optional<Release> findAnswered(Caller caller, IdempotentRequest once) {
        if (once.key() == null) {
            return Optional.empty();
        }
        return find(caller.identity(), once.key()).map(answered -> {
            if (!answered.fingerprint().equals(once.fingerprint())) {
                throw PublishingProblems.otherRequestWithKey(once.key());
            }
            return releases.get(answered.release());
        });
    }

    private Optional<Answered> find(String caller, String key) {
        var rows = entities.createNativeQuery(
                        "select fingerprint, release from idempotency_key where caller = ?1 and request_key = ?2")
                .setParameter(1, caller)
                .setParameter(2, key)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(answered((Object[]) rows.get(0)));
    }

    private static Answered answered(Object[] row) {
        return new Answered((String) row[0], ((Number) row[1]).longValue());
    }

    /** From now on the same request of the caller is answered with this release. */
    void keepAnswered(Caller caller, IdempotentRequest once, Release release) {
        if (once.key() == null) {
            return;
        }
        entities.flush();
        entities.createNativeQuery(
                        "insert into idempotency_key (caller, request_key, fingerprint, release) values (?1, ?2, ?3, ?4)")
                .setParameter(1, caller.identity())
                .setParameter(2, once.key())
                .setParameter(3, once.fingerprint())
                .setParameter(4, release.key())
                .executeUpdate();
    }

    /** The request was not carried out after all: the same again is another try. */
    void forgetAnswered(long release) {
        entities.createNativeQuery("delete from idempotency_key where release = ?1")
                .setParameter(1, release)
                .executeUpdate();
    }
}
