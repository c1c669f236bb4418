package vn.parindex.release;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import vn.parindex.release.Release.Status;

/**
 * The checks that are under way, on whichever instance.
 *
 * <p>A check that has not been heard of for {@value #SILENCE} seconds was interrupted: its instance was killed, or cut off. All
 * moments are those of the database's clock.
 */
@ApplicationScoped
public class ReleaseProgressRepository implements PanacheRepositoryBase<ReleaseProgress, Long> {

    private static final int SILENCE = 20;

    /** Begins an attempt to check the release of this key; the answer names it. */
    public String begin(long release) {
        var attempt = UUID.randomUUID().toString();
        int known = change(
                "update release_progress set attempt = ?2, beat_at = current_timestamp, rows_total = null, rows_read = 0,"
                        + " rows_checked = 0, rows_stored = 0 where release = ?1",
                release,
                attempt);
        if (known == 0) {
            change(
                    "insert into release_progress (release, attempt, beat_at, rows_read, rows_checked, rows_stored)"
                            + " values (?1, ?2, current_timestamp, 0, 0, 0)",
                    release,
                    attempt);
        }
        return attempt;
    }

    /** Says that the attempt goes on and how far it is, at once visible to everybody; {@code total} may be null. */
    @Transactional(TxType.REQUIRES_NEW)
    public void beat(long release, String attempt, Long total, long read, long checked, long stored) {
        tell(release, attempt, total, read, checked, stored);
    }

    /** Says how far the attempt came, together with what else the transaction says. */
    public void tell(long release, String attempt, Long total, long read, long checked, long stored) {
        getEntityManager()
                .createNativeQuery(
                        "update release_progress set beat_at = current_timestamp, rows_total = cast(?3 as bigint),"
                                + " rows_read = ?4, rows_checked = ?5, rows_stored = ?6"
                                + " where release = ?1 and attempt = ?2")
                .setParameter(1, release)
                .setParameter(2, attempt)
                .setParameter(3, total)
                .setParameter(4, read)
                .setParameter(5, checked)
                .setParameter(6, stored)
                .executeUpdate();
    }

    /** Whether this attempt is still the one that counts; nobody begins another before the transaction ends. */
    public boolean holds(long release, String attempt) {
        return change(
                        "update release_progress set beat_at = current_timestamp where release = ?1 and attempt = ?2",
                        release,
                        attempt)
                == 1;
    }

    /** The status as everybody is told it: a check that fell silent is an interrupted one. */
    public Status status(Release release) {
        return release.status() == Status.CHECKING && isSilent(release.key()) ? Status.INTERRUPTED : release.status();
    }

    private boolean isSilent(long release) {
        return getEntityManager()
                .createNativeQuery("select release from release_progress where release = ?1"
                        + " and beat_at > current_timestamp - interval '" + SILENCE + "' second")
                .setParameter(1, release)
                .getResultList()
                .isEmpty();
    }

    private int change(String sql, long release, String attempt) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter(1, release)
                .setParameter(2, attempt)
                .executeUpdate();
    }
}
