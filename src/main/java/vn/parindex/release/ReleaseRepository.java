package vn.parindex.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.postgresql.PGConnection;

/**
 * The releases of the dataset, by id and by the moment at which they became what readers see.
 *
 * <p>In a transaction each, so that a request that waits afterwards does not keep its connection to the database.
 */
@ApplicationScoped
@Transactional
public class ReleaseRepository implements PanacheRepositoryBase<Release, Long> {

    private final Timeline timeline;
    private final Event<Release> published;

    ReleaseRepository(Timeline timeline, Event<Release> published) {
        this.timeline = timeline;
        this.published = published;
    }

    /**
     * Makes it what readers see, from this moment on ({@link #nextMoment}, {@link #firstMoment}), and tells this instance and all
     * others of it as soon as the transaction is committed. Call it while {@link #lockPublishing} holds.
     */
    public void publish(Release release, Instant moment, String by) {
        release.publish(nextNumber(), moment, by);
        flush();
        getEntityManager().unwrap(Session.class).doWork(connection -> notifyOthers(connection, release));
        published.fire(release);
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
        return find("status = ?1", Sort.descending("number"), Release.Status.PUBLISHED)
                .firstResultOptional();
    }

    /** The last release published at or before this moment; one that is being published may be missed, see {@link PastReleases}. */
    Optional<Release> findPublishedAt(Instant moment) {
        // PostgreSQL would round a finer moment up.
        var micros = moment.truncatedTo(ChronoUnit.MICROS);
        return find("status = ?1 and publishedAt <= ?2", Sort.descending("number"), Release.Status.PUBLISHED, micros)
                .firstResultOptional();
    }

    /** A published release by its public id. */
    public Optional<Release> findPublished(String id) {
        return find("id = ?1 and status = ?2", id, Release.Status.PUBLISHED).firstResultOptional();
    }

    /** A release of any status by its public id, or by one that it had while it was a draft. */
    public Optional<Release> findAny(String id) {
        return find("id = ?1", id).firstResultOptional().or(() -> findFormer(id));
    }

    private Optional<Release> findFormer(String id) {
        return getEntityManager()
                .createNativeQuery("select release from release_former_id where id = ?1")
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .map(key -> findById(((Number) key).longValue()));
    }

    /** Gives a draft another id and version; the old id goes on leading to it, so that whoever has it can go on. */
    public void renumber(Release draft, String version) {
        getEntityManager()
                .createNativeQuery("insert into release_former_id (id, release) values (?1, ?2)")
                .setParameter(1, draft.id())
                .setParameter(2, draft.key())
                .executeUpdate();
        draft.renumber(version, version);
    }

    /** The version itself or, where a release has that id, the version with the next free number. */
    public String freeId(String version) {
        var id = version;
        for (int next = 2; findAny(id).isPresent(); next++) {
            id = version + "-" + next;
        }
        return id;
    }

    /** Whether a release with this id is published or may yet be; what was discarded or found invalid will not. */
    public boolean holdsAlive(String id) {
        return findAny(id).filter(release -> !isDead(release)).isPresent();
    }

    /** Takes the id from a release that will never be published, so that a better upload of the same version can have it. */
    public void freeFromDead(String id) {
        findAny(id).filter(ReleaseRepository::isDead).ifPresent(release -> {
            release.renumber(freeId(id), release.version());
            flush();
        });
    }

    private static boolean isDead(Release release) {
        return release.status() == Release.Status.INVALID || release.status() == Release.Status.DISCARDED;
    }

    /** Every published release, newest first. */
    public List<Release> listPublished() {
        return list("status = ?1", Sort.descending("number"), Release.Status.PUBLISHED);
    }

    /** Every release that is not published, whatever became of it, newest first. */
    public List<Release> listUnpublished() {
        return list("status <> ?1", Sort.descending("key"), Release.Status.PUBLISHED);
    }

    /** At most so many published releases with numbers from {@code first} to {@code last}, oldest first. */
    public List<Release> listPublished(long first, long last, int most) {
        return find(
                        "status = ?1 and number between ?2 and ?3",
                        Sort.by("number"),
                        Release.Status.PUBLISHED,
                        first,
                        last)
                .page(0, most)
                .list();
    }

    /** The published releases with these numbers, in no order. */
    public List<Release> listPublished(Collection<Long> numbers) {
        return list("status = ?1 and number in ?2", Release.Status.PUBLISHED, numbers);
    }

    /** Whether a release with this number is published. */
    public boolean hasPublished(long number) {
        return count("status = ?1 and number = ?2", Release.Status.PUBLISHED, number) > 0;
    }

    /** The drafts, newest first. */
    public List<Release> listDrafts() {
        return list("status = ?1", Sort.descending("key"), Release.Status.DRAFT);
    }

    /**
     * Keys of the releases that a state knows: for a published release, all up to it; for a draft, all up to the release it was
     * made against and itself.
     */
    public List<Long> listState(Release release) {
        var published = release.isPublished() ? release : findBase(release).orElse(null);
        var state = new ArrayList<Long>();
        if (published != null) {
            state.addAll(getEntityManager()
                    .createQuery("select key from Release where number <= ?1 order by number", Long.class)
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
        return Optional.ofNullable(release.base()).map(this::findById);
    }

    /** A key that no release has yet; call it while {@link #lockPublishing} holds. */
    public long nextKey() {
        return getEntityManager()
                .createQuery("select coalesce(max(key), 0) + 1 from Release", Long.class)
                .getSingleResult();
    }

    /** The time by the clock of the database, in the microseconds that it keeps. */
    public Instant now() {
        return timeline.now();
    }

    /** The place of the next published release. */
    private long nextNumber() {
        return getEntityManager()
                .createQuery("select coalesce(max(number), 0) + 1 from Release", Long.class)
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
        getEntityManager()
                .createNativeQuery("select id from publish_lock where id = 1 for update")
                .getSingleResult();
    }
}
