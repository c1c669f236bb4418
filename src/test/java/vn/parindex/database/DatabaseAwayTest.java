package vn.parindex.database;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.parindex.database.FailingStore.assertAway;
import static vn.parindex.database.FailingStore.health;
import static vn.parindex.database.FailingStore.publish;
import static vn.parindex.database.FailingStore.read;
import static vn.parindex.database.FailingStore.readNow;
import static vn.parindex.database.FailingStore.uploadAll;
import static vn.parindex.database.FailingStore.uploadOne;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.release.Release.Status;

/** The database server goes away, at rest and in the middle of a step, and comes back: the service was never restarted. */
@DatabaseTest
@TestProfile(FailingStore.Profile.class)
class DatabaseAwayTest {

    @Inject
    FailingStore store;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @BeforeEach
    void onlyAServerCanGoAway() {
        assumeThat(System.getProperty("parindex.db-kind")).isEqualTo("postgresql");
    }

    @Test
    void whileItIsAwayWhatIsKeptIsServedTheRestIsA503AndAfterwardsEverythingWorks() {
        var draft = uploadOne("before");
        var digest = FailingStore.digest();
        assertThat(read().statusCode()).isEqualTo(200);
        PostgresServer.running().turnOff();
        try {
            for (int i = 0; i < 3; i++) {
                assertAway(readNow());
                assertThat(read().statusCode()).isEqualTo(200);
            }
            assertAway(uploadOne("meanwhile"));
            assertAway(publish(draft));
            // Down, or degraded where something is kept that can still be answered (KeptAnswersTest).
            assertThat(given().get("/q/health/ready").asString()).contains("The database does not answer.");
            assertThat(health("live")).isEqualTo(200);
        } finally {
            PostgresServer.running().turnOn();
        }
        assertThat(eventually(FailingStore::readNow).statusCode()).isEqualTo(200);
        assertThat(health("ready")).isEqualTo(200);
        assertThat(store.stored()).containsEntry(draft.path("id"), Status.DRAFT);
        assertThat(publish(draft).statusCode()).isEqualTo(200);
        assertThat(FailingStore.digest()).isEqualTo(digest);
    }

    @Test
    void anUploadInTheMiddleOfWhichItGoesAwayLeavesNothing() throws Exception {
        var before = store.stored();
        assertAway(interrupted("score_record", () -> uploadAll("lost")));
        assertThat(eventually(FailingStore::readNow).statusCode()).isEqualTo(200);
        // What was sent was kept before the check began; while the server is away it cannot be taken out again.
        var after = new HashMap<>(store.stored());
        after.values().removeAll(List.of(Status.CHECKING, Status.INTERRUPTED));
        assertThat(after).isEqualTo(before);
        assertThat(store.orphans()).isZero();
        assertThat(publish(uploadAll("kept")).statusCode()).isEqualTo(200);
    }

    @Test
    void aPublicationInTheMiddleOfWhichItGoesAwayIsNone() throws Exception {
        var draft = uploadOne("to be published " + Instant.now());
        String id = draft.path("id");
        var current = current();
        assertAway(interrupted("audit_event", () -> publish(draft)));
        assertThat(eventually(FailingStore::readNow).statusCode()).isEqualTo(200);
        assertThat(current()).isEqualTo(current).isNotEqualTo(id);
        assertThat(store.stored()).containsEntry(id, Status.DRAFT);
        assertThat(publish(draft).statusCode()).isEqualTo(200);
        assertThat(current()).isEqualTo(id);
    }

    private static String current() {
        return Answer.to("/api/v1/releases/latest").text("/id");
    }

    /** What the request is answered with where the server goes away while it waits for this table. */
    private Response interrupted(String table, Supplier<Response> request) throws Exception {
        CompletableFuture<Response> answer;
        try (var other = DriverManager.getConnection(url, "postgres", "postgres")) {
            other.setAutoCommit(false);
            execute(other, "lock table " + table + " in share mode");
            answer = CompletableFuture.supplyAsync(request, threads -> new Thread(threads).start());
            while (!isWaitedFor(other)) {
                assertThat(answer).isNotDone();
                Thread.sleep(50);
            }
            PostgresServer.running().turnOff();
        } finally {
            PostgresServer.running().turnOn();
        }
        return answer.get(60, SECONDS);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    /** The first answer that is no 503, within ten seconds. */
    private static Response eventually(Supplier<Response> request) {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        var answer = request.get();
        while (answer.statusCode() == 503 && Instant.now().isBefore(end)) {
            answer = request.get();
        }
        return answer;
    }
}
