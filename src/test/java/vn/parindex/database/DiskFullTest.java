package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.parindex.database.FailingStore.anonymous;
import static vn.parindex.database.FailingStore.assertFull;
import static vn.parindex.database.FailingStore.publish;
import static vn.parindex.database.FailingStore.read;
import static vn.parindex.database.FailingStore.uploadAll;
import static vn.parindex.database.FailingStore.uploadOne;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.parindex.release.Release.Status;

/** The disk of the database gets full, and has room again later: the service was never restarted. */
@DatabaseTest
@TestProfile(FailingStore.Profile.class)
class DiskFullTest {

    private static final boolean POSTGRES = "postgresql".equals(System.getProperty("parindex.db-kind"));

    @Inject
    FailingStore store;

    @Inject
    EntityManager entities;

    @Test
    void anEmbeddedDatabaseWithoutRoomTakesNothingMoreIsReadAndGoesOnOnceThereIsRoom() throws InterruptedException {
        assumeThat(!POSTGRES && SmallDisk.isMounted())
                .as("a disk that can be filled")
                .isTrue();
        var digest = FailingStore.digest();
        var waiting = uploadOne("waiting");
        var kept = new ArrayList<String>();
        SmallDisk.fill();
        try {
            var answer = uploadAll("fill 0");
            for (int i = 1; answer.statusCode() == 201 && i < 8; i++) {
                kept.add(answer.path("id"));
                answer = uploadAll("fill " + i);
                SmallDisk.fill();
            }
            assertFull(answer);
            for (int i = 0; i < 5; i++) {
                assertThat(read().statusCode()).as("reads while it is full").isEqualTo(200);
            }
            assertFull(uploadAll("still full"));
            assertThat(read().statusCode()).isEqualTo(200);
        } finally {
            SmallDisk.free();
        }
        assertThat(read().statusCode()).isEqualTo(200);
        assertThat(store.stored().keySet())
                .containsAll(kept)
                .contains(waiting.<String>path("id"))
                .hasSize(kept.size() + 2);
        assertThat(store.orphans()).isZero();
        assertThat(FailingStore.digest()).isEqualTo(digest);
        // A connection of the pool may still be one to the database that closed itself; readiness finds it.
        assertReadySoon();
        assertThat(publish(waiting).statusCode()).isEqualTo(200);
        // More rows than the service takes ids for at once.
        assertThat(publish(uploadAll("room")).statusCode()).isEqualTo(200);
        assertReadySoon();
    }

    @Test
    void aServerWithoutRoomTakesNothingOfAnUpload() {
        assumeThat(POSTGRES).isTrue();
        var before = store.stored();
        execute("create trigger full_disk before insert on score_record execute function no_room()", () -> {
            assertFull(uploadAll("lost"));
            assertThat(read().statusCode()).isEqualTo(200);
            assertThat(anonymousUpload().statusCode()).isEqualTo(401);
        });
        assertThat(store.stored()).isEqualTo(before);
        assertThat(store.orphans()).isZero();
        assertThat(uploadAll("kept").statusCode()).isEqualTo(201);
    }

    @Test
    void aServerWithoutRoomForTheCommitPublishesNothing() {
        assumeThat(POSTGRES).isTrue();
        var draft = uploadOne("committed later " + Instant.now());
        execute(
                "create constraint trigger full_disk after update on release initially deferred"
                        + " for each row execute function no_room()",
                () -> {
                    assertFull(publish(draft));
                    assertThat(store.stored()).containsEntry(draft.path("id"), Status.DRAFT);
                });
        assertThat(publish(draft).statusCode()).isEqualTo(200);
    }

    /** Whoever asks for readiness asks again; what is wrong with a connection may be found by it first. */
    private static void assertReadySoon() throws InterruptedException {
        var end = Instant.now().plusSeconds(60);
        while (FailingStore.health("ready") != 200 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(FailingStore.health("ready")).isEqualTo(200);
    }

    private static Response anonymousUpload() {
        return anonymous().contentType("text/csv").body("x").post("/api/v1/releases?reason=x");
    }

    /** Runs the steps while the server says by this trigger what it says where its disk is full. */
    private void execute(String trigger, Runnable steps) {
        QuarkusTransaction.requiringNew().run(() -> {
            run(
                    "create or replace function no_room() returns trigger language plpgsql as $$ begin"
                            + " raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$");
            run(trigger);
        });
        try {
            steps.run();
        } finally {
            QuarkusTransaction.requiringNew().run(() -> run("drop function no_room() cascade"));
        }
    }

    private void run(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
