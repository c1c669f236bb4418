package vn.parindex.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The audit log: events are added and read, nothing else. */
@ApplicationScoped
class AuditRepository {

    /**
     * Which events are meant; what is empty does not matter.
     *
     * @param since at or after it
     * @param until at or before it
     * @param before only events with a lower id
     */
    record Filter(
            Optional<String> action,
            Optional<String> caller,
            Optional<Instant> since,
            Optional<Instant> until,
            Optional<Long> before) {}

    private final EntityManager database;

    AuditRepository(EntityManager database) {
        this.database = database;
    }

    void add(AuditEvent event) {
        database.persist(event);
    }

    /** At most {@code limit} events, newest first. */
    List<AuditEvent> list(Filter filter, int limit) {
        Map<String, Object> values = new TreeMap<>();
        StringBuilder where = new StringBuilder("from AuditEvent where true = true");
        filter.action().ifPresent(value -> and(where, values, "action =", "action", value));
        filter.caller().ifPresent(value -> and(where, values, "caller =", "caller", value));
        filter.since().ifPresent(value -> and(where, values, "at >=", "since", value));
        filter.until().ifPresent(value -> and(where, values, "at <=", "until", value));
        filter.before().ifPresent(value -> and(where, values, "id <", "before", value));
        TypedQuery<AuditEvent> query = database.createQuery(where + " order by id desc", AuditEvent.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition).append(" :").append(name);
        values.put(name, value);
    }
}
