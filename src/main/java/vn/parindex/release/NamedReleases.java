package vn.parindex.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What clients name that were answered from a release elsewhere: whoever has seen one is answered from none before it, on whichever instance
 * they come to (ADR 029).
 */
@ApplicationScoped
public class NamedReleases {

    private static final int MOST = 1000;

    private final CurrentRelease current;
    private final PastReleases past;
    /** Ids of published releases that are no newer than the current one; there is nothing to look for where they are named. */
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    NamedReleases(CurrentRelease current, PastReleases past) {
        this.current = current;
        this.past = past;
    }

    /** Whether nothing need be asked of the database for it; never waits. */
    public boolean isKnown(String id) {
        return current.published().filter(now -> now.id().equals(id)).isPresent() || known.getIfPresent(id) != null;
    }

    /** Asks the database for the release of this id; where it is a published one, newer than what is known here, it is current afterwards. */
    public void meet(String id) {
        QuarkusTransaction.requiringNew().call(() -> past.find(id)).ifPresent(release -> {
            current.meet(release);
            known.put(id, true);
        });
    }
}
