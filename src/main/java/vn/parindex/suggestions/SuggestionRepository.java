package vn.parindex.suggestions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Suggestions, apart from everything that is released. */
@ApplicationScoped
class SuggestionRepository {

    private final EntityManager database;

    SuggestionRepository(EntityManager database) {
        this.database = database;
    }

    /** Keeps it, or counts it once more where the same waits already; false where too many wait. */
    @Transactional
    boolean keep(Suggestion suggestion, String fingerprint, int most, Instant now) {
        var same = database.createQuery("from Suggestion where fingerprint = ?1 and status = 'open'", Suggestion.class)
                .setParameter(1, fingerprint)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (same.isPresent()) {
            same.get().again(now);
            return true;
        }
        if (count("open") >= most) {
            return false;
        }
        database.persist(suggestion);
        return true;
    }

    long count(String status) {
        return database.createQuery("select count(*) from Suggestion where status = ?1", Long.class)
                .setParameter(1, status)
                .getSingleResult();
    }

    /** Those of this status, the newest first. */
    @Transactional
    List<Suggestion> list(String status, int offset, int limit) {
        return database.createQuery("from Suggestion where status = ?1 order by id desc", Suggestion.class)
                .setParameter(1, status)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Transactional
    Optional<Suggestion> find(long id) {
        return Optional.ofNullable(database.find(Suggestion.class, id));
    }

    /** The same, held until the transaction ends, so that only one decides. */
    Optional<Suggestion> hold(long id) {
        return Optional.ofNullable(database.find(Suggestion.class, id, LockModeType.PESSIMISTIC_WRITE));
    }
}
