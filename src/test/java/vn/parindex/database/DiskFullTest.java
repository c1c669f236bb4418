package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.parindex.database.FailingStore.anonymous;
import static vn.parindex.database.FailingStore.assertAway;
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
import java.util.function.Supplier;
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
    void anEmbeddedDatabaseWithoutRoomTakesNothingMoreIsReadAndGoesOnOnceThereIsRoom() {
        assumeThat(!POSTGRES && SmallDisk.isMounted())
                .as("a disk that can be filled")
                .isTrue();
        var digest = FailingStore.digest();
        var waiting = uploadOne("waiting");
        var kept = new ArrayList<String>();
        SmallDisk.fill();
        try {
            var answer = sentAsTold(() -> uploadAll("fill"));
            for (int i = 1; answer.statusCode() == 201 && i < 8; i++) {
                kept.add(answer.path("id"));
                answer = sentAsTold(() -> uploadAll("fill more than " + kept.size()));
                SmallDisk.fill();
            }
            assertFull(answer);
            for (int i = 0; i < 5; i++) {
                assertThat(sentAsTold(FailingStore::read).statusCode())
                        .as("reads while it is full")
                        .isEqualTo(200);
            }
            assertFull(sentAsTold(() -> uploadAll("still full")));
            assertThat(sentAsTold(FailingStore::read).statusCode()).isEqualTo(200);
        } finally {
            SmallDisk.free();
        }
        assertThat(sentAsTold(FailingStore::read).statusCode()).isEqualTo(200);
        assertThat(store.stored().keySet())
                .containsAll(kept)
                .contains(waiting.<String>path("id"))
                .hasSize(kept.size() + 2);
        assertThat(store.orphans()).isZero();
        assertThat(FailingStore.digest()).isEqualTo(digest);
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

    /**
     * H2 closes itself when it finds no room, whoever it was that wrote. Who reads or writes in that moment is told to come back, by a 503
     * with {@code Retry-After}, and is answered then.
     */
    private static Response sentAsTold(Supplier<Response> request) {
        var answer = request.get();
        for (int tries = 0; answer.statusCode() == 503 && tries < 20; tries++) {
            assertAway(answer);
            pause(500);
            answer = request.get();
        }
        return answer;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever asks for readiness asks again; what is wrong with a connection may be found by it first. */
    private static void assertReadySoon() {
        var end = Instant.now().plusSeconds(60);
        while (FailingStore.health("ready") != 200 && Instant.now().isBefore(end)) {
            pause(200);
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
