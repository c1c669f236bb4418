package vn.parindex.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.postgresql.PGConnection;

/**
 * The releases of the dataset, by id and by the moment at which they became what readers see.
 *
 * <p>What leaves it are values: who changes one {@linkplain #save stores} it. In a transaction each, so that a request that waits afterwards does not keep its connection to the database.
 */
@ApplicationScoped
@Transactional
public class ReleaseRepository {

    private static final String CURRENT = "status = ?1 order by number desc";

    private final EntityManager entities;
    private final Timeline timeline;
    private final Event<Release> published;

    ReleaseRepository(EntityManager entities, Timeline timeline, Event<Release> published) {
        this.entities = entities;
        this.timeline = timeline;
        this.published = published;
    }

    /**
     * Makes it what readers see, from this moment on ({@link #nextMoment}, {@link #firstMoment}), and tells this instance and all
     * others of it as soon as the transaction is committed. Call it while {@link #lockPublishing} holds.
     */
    public Release publish(Release release, Instant moment, String by) {
        var seen = save(release.publishedAs(nextNumber(), moment, by));
        entities.unwrap(Session.class).doWork(connection -> notifyOthers(connection, seen));
        published.fire(seen);
        return seen;
    }

    /** Stores a release that was not there before. */
    public Release add(Release release) {
        entities.persist(new StoredRelease(release));
        entities.flush();
        return release;
    }

    /** Stores what became of a release that is there. */
    public Release save(Release release) {
        entities.find(StoredRelease.class, release.key()).take(release);
        entities.flush();
        return release;
    }

    /** The release with this key; empty where it was taken out. */
    public Optional<Release> find(long key) {
        return Optional.ofNullable(entities.find(StoredRelease.class, key)).map(StoredRelease::value);
    }

    /** The release with this key, which is there. */
    public Release get(long key) {
        return find(key).orElseThrow();
    }

    /** The same as it is by now, whatever this transaction read of it before. */
    public Release readAnew(long key) {
        var stored = entities.find(StoredRelease.class, key);
        entities.refresh(stored);
        return stored.value();
    }

    private TypedQuery<StoredRelease> query(String condition, Object... values) {
        var query = entities.createQuery("from Release where " + condition, StoredRelease.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static Optional<Release> first(TypedQuery<StoredRelease> query) {
        return list(query.setMaxResults(1)).stream().findFirst();
    }

    private static List<Release> list(TypedQuery<StoredRelease> query) {
        return query.getResultList().stream().map(StoredRelease::value).toList();
    }

    /** PostgreSQL tells those who listen when the transaction is committed, and not before; H2 has nobody else to tell. */
    private static void notifyOthers(Connection connection, Release release) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            try (var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
                statement.setString(1, NewestReleaseRepository.CHANNEL);
                statement.setString(2, String.valueOf(release.number()));
                statement.execute();
            }
        }
    }

    /** The release that readers see now; empty only before the first one is loaded. */
    public Optional<Release> findCurrent() {
        return first(query(CURRENT, Release.Status.PUBLISHED));
    }

    /** The same, asked by this connection and no other, which stays open: readers may hold all those of their pool. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<Release> findCurrent(Connection connection) {
        var sessions = entities.getEntityManagerFactory().unwrap(SessionFactory.class);
        try (var session = sessions.openStatelessSession(connection)) {
            return first(session.createQuery("from Release where " + CURRENT, StoredRelease.class)
                    .setParameter(1, Release.Status.PUBLISHED));
        }
    }

    /** The last release published at or before this moment; one that is being published may be missed, see {@link PastReleases}. */
    Optional<Release> findPublishedAt(Instant moment) {
        // PostgreSQL would round a finer moment up.
        var micros = moment.truncatedTo(ChronoUnit.MICROS);
        return first(query("status = ?1 and publishedAt <= ?2 order by number desc", Release.Status.PUBLISHED, micros));
    }

    /** A published release by its public id. */
    public Optional<Release> findPublished(String id) {
        return first(query("id = ?1 and status = ?2", id, Release.Status.PUBLISHED));
    }

    /** A release of any status by its public id, or by one that it had while it was a draft. */
    public Optional<Release> findAny(String id) {
        return first(query("id = ?1", id)).or(() -> findFormer(id));
    }

    private Optional<Release> findFormer(String id) {
        return entities.createNativeQuery("select release from release_former_id where id = ?1")
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .map(key -> get(((Number) key).longValue()));
    }

    /** Every release, whatever became of it, in no order. */
    public List<Release> listAll() {
        return list(query("1 = 1"));
    }

    /** Every published release, newest first. */
    public List<Release> listPublished() {
        return list(query("status = ?1 order by number desc", Release.Status.PUBLISHED));
    }

    /** Every release that is not published, whatever became of it, newest first. */
    public List<Release> listUnpublished() {
        return list(query("status <> ?1 order by key desc", Release.Status.PUBLISHED));
    }

    /** At most so many published releases with numbers from {@code first} to {@code last}, oldest first. */
    public List<Release> listPublished(long first, long last, int most) {
        return list(
                query("status = ?1 and number between ?2 and ?3 order by number", Release.Status.PUBLISHED, first, last)
                        .setMaxResults(most));
    }

    /** The published releases with these numbers, in no order. */
    public List<Release> listPublished(Collection<Long> numbers) {
        return list(query("status = ?1 and number in ?2", Release.Status.PUBLISHED, numbers));
    }

    /** Whether a release with this number is published. */
    public boolean hasPublished(long number) {
        return first(query("status = ?1 and number = ?2", Release.Status.PUBLISHED, number))
                .isPresent();
    }

    /**
     * Keys of the releases that a state knows: for a published release, all up to it; for a draft, all up to the release it was
     * made against and itself.
     */
    public List<Long> listState(Release release) {
        var published = release.isPublished() ? release : findBase(release).orElse(null);
        var state = new ArrayList<Long>();
        if (published != null) {
            state.addAll(entities.createQuery("select key from Release where number <= ?1 order by number", Long.class)
                    .setParameter(1, published.number())
                    .getResultList());
        }
        if (!release.isPublished()) {
            state.add(release.key());
        }
        return state;
    }

    /** The release that this one was made against; empty for the first one. */
    public Optional<Release> findBase(Release release) {
        return Optional.ofNullable(release.base()).map(this::get);
    }

    /** A key that no release has yet; call it while {@link #lockPublishing} holds. */
    public long nextKey() {
        return entities.createQuery("select coalesce(max(key), 0) + 1 from Release", Long.class)
                .getSingleResult();
    }

    /** The time by the clock of the database, in the microseconds that it keeps. */
    public Instant now() {
        return timeline.now();
    }

    /** The place of the next published release. */
    private long nextNumber() {
        return entities.createQuery("select coalesce(max(number), 0) + 1 from Release", Long.class)
                .getSingleResult();
    }

    /**
     * The moment of the next publication: now by the clock of the database, or just after the last one, or after the last that was answered for,
     * where that clock was set back a little. Call it last, while {@link #lockPublishing} holds: the transaction must end within a minute from here.
     */
    public Instant nextMoment() {
        return timeline.next(findCurrent().map(Release::publishedAt));
    }

    /**
     * The moment of the first publication: the one that its package carries, since nobody was answered for the time since; now
     * where it carries none, or one that is not over.
     */
    public Instant firstMoment(Optional<Instant> carried) {
        var now = nextMoment();
        return carried.map(moment -> moment.truncatedTo(ChronoUnit.MICROS))
                .filter(moment -> moment.isBefore(now))
                .orElse(now);
    }

    /** Waits until nobody else publishes, and keeps others waiting until the transaction ends. */
    public void lockPublishing() {
        entities.createNativeQuery("select id from publish_lock where id = 1 for update")
                .getSingleResult();
    }
}
