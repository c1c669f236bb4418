package vn.parindex.intake.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import vn.parindex.intake.Finding;
import vn.parindex.intake.RowMapping;
import vn.parindex.intake.upload.Upload;

/** What is kept about drafts besides their rows: uploads, findings, and which request was answered by which draft. */
@ApplicationScoped
class DraftRepository {

    private final EntityManager entities;

    DraftRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** A request that was answered before. */
    record Answered(String fingerprint, long release) {}

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

    /** Keeps these findings in their order; those among {@code counted} count. */
    void keepFindings(long release, List<Finding> findings, List<Finding> counted) {
        entities.createQuery("delete from ReleaseFinding where release = ?1")
                .setParameter(1, release)
                .executeUpdate();
        var left = new IdentityHashMap<Finding, Boolean>();
        counted.forEach(finding -> left.put(finding, true));
        int position = 0;
        for (var finding : findings) {
            entities.persist(new ReleaseFinding(release, position++, finding, left.containsKey(finding)));
        }
        entities.flush();
    }

    List<ReleaseFinding> listFindings(long release) {
        return entities.createQuery("from ReleaseFinding where release = ?1 order by position", ReleaseFinding.class)
                .setParameter(1, release)
                .getResultList();
    }

    long countFindings(long release, String severity) {
        return entities.createQuery(
                        "select count(*) from ReleaseFinding where release = ?1 and severity = ?2 and counts = true",
                        Long.class)
                .setParameter(1, release)
                .setParameter(2, severity)
                .getSingleResult();
    }

    /** Takes a draft's rows and withdrawals away again; nobody but those who may see drafts ever saw them. */
    void unstage(long release) {
        for (var mapping : RowMapping.ALL) {
            entities.createQuery("delete from " + mapping.entity().getSimpleName() + " e where e.span.addedIn = ?1")
                    .setParameter(1, release)
                    .executeUpdate();
        }
        entities.createQuery("delete from Withdrawal where release = ?1")
                .setParameter(1, release)
                .executeUpdate();
    }

    Optional<Answered> findAnswered(String caller, String key) {
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

    void keepAnswered(String caller, String key, String fingerprint, long release) {
        entities.createNativeQuery(
                        "insert into idempotency_key (caller, request_key, fingerprint, release) values (?1, ?2, ?3, ?4)")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, fingerprint)
                .setParameter(4, release)
                .executeUpdate();
    }
}
