package vn.parindex.intake.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.parindex.intake.RowMapping;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.ReleaseRepository;

/** The database of a test that publishes; what it published must not be there for the next one. */
@Singleton
public class PublishedDatabase {

    @Inject
    ReleaseRepository releases;

    @Inject
    CurrentRelease current;

    @Inject
    EntityManager entities;

    /** Takes everything but the audit log out. */
    public void empty() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var mapping : RowMapping.ALL) {
                delete(mapping.storedIn());
            }
            List.of(
                            "withdrawal",
                            "release_package",
                            "release_finding",
                            "release_upload",
                            "release_progress",
                            "idempotency_key")
                    .forEach(this::delete);
            entities.createNativeQuery("update release set base = null").executeUpdate();
            releases.deleteAll();
        });
        current.look();
    }

    private void delete(String table) {
        entities.createNativeQuery("delete from " + table).executeUpdate();
    }
}
