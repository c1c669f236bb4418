package vn.parindex.publishing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import vn.parindex.database.Shipped;
import vn.parindex.dataset.DataPackage;
import vn.parindex.dataset.PackageFiles;
import vn.parindex.loading.ReleaseLoader;
import vn.parindex.release.CurrentRelease;
import vn.parindex.release.Holdings;
import vn.parindex.release.Release;
import vn.parindex.release.ReleaseRepository;
import vn.parindex.rows.RowMapping;

/** The database of a test that publishes: each test says what it begins with, and what it leaves is nobody's matter. */
@Singleton
public class PublishedDatabase {

    /** What belongs to a release apart from its rows. */
    private static final List<String> OF_RELEASES = List.of(
            "withdrawal",
            "release_package",
            "release_finding",
            "release_upload",
            "release_progress",
            "release_former_id",
            "idempotency_key");

    private static final String SHIPPED = DataPackage.of(PackageFiles.shipped()).checksum();

    @Inject
    ReleaseLoader loader;

    @Inject
    ReleaseRepository releases;

    @Inject
    CurrentRelease current;

    @Inject
    Holdings holdings;

    @Inject
    EntityManager entities;

    /**
     * Takes everything but the audit log out. Releases are counted from 1 again, and what the service keeps of one in memory, which it knows by
     * number, id and moment, is let go. Answers are kept by the same: no two tests may ask for other data of the same version over HTTP.
     */
    public void empty() {
        QuarkusTransaction.requiringNew().run(() -> takeOut(""));
        current.look();
        holdings.forget();
    }

    /** Leaves the shipped dataset as the first and only release, which is loaded only where it is not there any more. */
    public void holdTheShippedDataset() {
        boolean kept = QuarkusTransaction.requiringNew().call(() -> {
            var first = releases.findPublished(Shipped.VERSION).filter(PublishedDatabase::isTheShipped);
            first.ifPresent(release -> takeOut(" where %s <> " + release.key()));
            return first.isPresent();
        });
        current.look();
        if (!kept) {
            empty();
            loader.load(DataPackage.of(PackageFiles.shipped()));
        }
    }

    private static boolean isTheShipped(Release release) {
        return release.number() == 1
                && SHIPPED.equals(release.checksum())
                && Shipped.CREATED.equals(release.publishedAt())
                && Shipped.CREATED.equals(release.releasedAt());
    }

    /** Forgets who did what, and counts from 1 again. */
    public void emptyTheLog() {
        QuarkusTransaction.requiringNew().run(() -> run("truncate table audit_event restart identity"));
    }

    /** The condition has a place for the column that names the release. */
    private void takeOut(String condition) {
        RowMapping.ALL.forEach(rows -> run("delete from " + rows.storedIn() + condition.formatted("added_in")));
        OF_RELEASES.forEach(table -> run("delete from " + table + condition.formatted("release")));
        run("update release set base = null" + condition.formatted("release_key"));
        run("delete from release" + condition.formatted("release_key"));
    }

    private void run(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }
}
