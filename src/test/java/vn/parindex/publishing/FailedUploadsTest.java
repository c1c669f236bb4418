package vn.parindex.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.changes.PublishingServer.SCORES;
import static vn.parindex.changes.PublishingServer.draft;
import static vn.parindex.changes.PublishingServer.publisher;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.changes.PublishingServer;
import vn.parindex.database.DatabaseTest;
import vn.parindex.database.Shipped;
import vn.parindex.release.ReleaseRepository;

/** What came to nothing goes once it is old, however many instances look; nothing else does. */
@DatabaseTest
@TestProfile(PublishingServer.WithToken.class)
class FailedUploadsTest {

    private static final String WRONG = SCORES + "par-index,province,nowhere,2019,1,,,,,true,,,\n";
    private static final String RIGHT =
            SCORES + "par-index,province,hung-yen,2019,81.99,,,,hung-yen-portal-2020-05-20,true,swept,,\n";

    @Inject
    FailedUploads failed;

    @Inject
    ReleaseRepository releases;

    @Inject
    PublishedDatabase database;

    @Inject
    EntityManager entities;

    @BeforeEach
    void holdTheShippedDataset() {
        database.holdTheShippedDataset();
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private static String upload(String csv, String status) {
        var made = draft("scores.csv", csv, "swept");
        assertThat(made.<String>path("status")).isEqualTo(status);
        return made.path("id");
    }

    private static int statusOf(String id) {
        return publisher().get("/api/v1/releases/" + id + "/draft").statusCode();
    }

    private long parts(String table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                        .longValue());
    }

    private void set(String id, String what) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update release set " + what + " where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
    }

    @Test
    void anInvalidUploadAndADiscardedOneGoAfterTheirTimeWithAllThatWasSent() {
        long packages = parts("release_package");
        long findings = parts("release_finding");
        var invalid = upload(WRONG, "invalid");
        var discarded = upload(RIGHT, "draft");
        publisher().post("/api/v1/releases/" + discarded + "/discard").then().statusCode(200);
        assertThat(parts("release_package")).isEqualTo(packages + 2);

        assertThat(failed.sweep(inDays(89))).isZero();
        assertThat(statusOf(invalid)).isEqualTo(200);

        assertThat(failed.sweep(inDays(91))).isEqualTo(2);
        assertThat(List.of(statusOf(invalid), statusOf(discarded))).containsOnly(404);
        assertThat(parts("release_package")).isEqualTo(packages);
        assertThat(parts("release_finding")).isEqualTo(findings);
        assertThat(publisher().get("/api/v1/audit?action=release.draft").<List<String>>path("items.target"))
                .as("that it was sent is still told")
                .contains(discarded);
    }

    @Test
    void anInterruptedOneGoesAndOneThatIsBeingCheckedStays() {
        var silent = upload(RIGHT, "draft");
        set(silent, "status = 'CHECKING'");
        assertThat(failed.sweep(inDays(91))).as("heard of just now").isZero();
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update release_progress set beat_at = current_timestamp - interval '60' second")
                .executeUpdate());
        assertThat(failed.sweep(inDays(91))).isEqualTo(1);
        assertThat(statusOf(silent)).isEqualTo(404);
    }

    @Test
    void aDraftWaitsForSomebodyAndWhatIsPublishedStays() {
        var waiting = upload(RIGHT, "draft");
        assertThat(failed.sweep(inDays(10_000))).isZero();
        assertThat(statusOf(waiting)).isEqualTo(200);
        assertThat(QuarkusTransaction.requiringNew().call(() -> releases.findPublished(Shipped.VERSION)))
                .isPresent();
    }

    @Test
    void aPackageThatCameWithTheServiceIsRemembered() {
        var shipped = upload(RIGHT, "draft");
        set(shipped, "origin = 'SHIPPED', status = 'DISCARDED'");
        assertThat(failed.sweep(inDays(91))).isZero();
    }

    @Test
    void severalInstancesTakeEachOutOnce() {
        for (int i = 0; i < 4; i++) {
            upload(WRONG.replace(",true,", ",true,number " + i), "invalid");
        }
        var sweeps = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> failed.sweep(inDays(91))))
                .toList();
        assertThat(sweeps.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(4);
    }
}
