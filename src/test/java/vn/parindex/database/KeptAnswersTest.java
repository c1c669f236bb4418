package vn.parindex.database;

import static io.restassured.RestAssured.given;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static vn.parindex.database.FailingStore.assertAway;
import static vn.parindex.database.FailingStore.publish;
import static vn.parindex.database.FailingStore.readNow;
import static vn.parindex.database.FailingStore.uploadOne;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is kept follows each publication at once, and is still answered while the database is away. */
@DatabaseTest
@TestProfile(FailingStore.Profile.class)
class KeptAnswersTest {

    private static final String RANKING = "/api/v1/rankings/par-index/2019?unit=hung-yen";

    @TestHTTPResource
    URI root;

    /**
     * @param begun how many publications had been answered when it was asked
     * @param ofRelease the id in the body
     */
    private record Seen(int begun, String tag, String ofRelease) {}

    private HttpResponse<String> ask(HttpClient client, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(root.resolve(path)).build(), ofString());
    }

    @Test
    void whileReleasesArePublishedEveryAnswerIsWholeAndNoneGoesBack() throws Exception {
        var published = new CopyOnWriteArrayList<String>();
        published.add(given().get("/api/v1/releases/latest").path("id"));
        var done = new AtomicBoolean();
        var readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Seen>>> reading = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                reading.add(readers.submit(() -> readOn(published, done)));
            }
            for (int i = 0; i < 3; i++) {
                String id =
                        publish(uploadOne("edge " + i + " " + Instant.now())).path("id");
                published.add(id);
                assertThat(ask(HttpClient.newHttpClient(), RANKING).headers().firstValue("ETag"))
                        .hasValueSatisfying(tag -> assertThat(tag).startsWith("W/\"" + id + "_"));
            }
            done.set(true);
            for (var each : reading) {
                assertInOrder(each.get(), published);
            }
        } finally {
            done.set(true);
            readers.shutdownNow();
        }
    }

    private List<Seen> readOn(List<String> published, AtomicBoolean done) throws Exception {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var seen = new ArrayList<Seen>();
        while (!done.get()) {
            int begun = published.size();
            var answer = ask(client, RANKING);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            seen.add(new Seen(
                    begun,
                    answer.headers().firstValue("ETag").orElseThrow(),
                    JsonPath.from(answer.body()).getString("release.id")));
        }
        return seen;
    }

    private static void assertInOrder(List<Seen> seen, List<String> published) {
        int newest = 0;
        for (var each : seen) {
            assertThat(each.tag()).startsWith("W/\"" + each.ofRelease() + "_");
            int place = published.indexOf(each.ofRelease());
            assertThat(place).as(each.toString()).isGreaterThanOrEqualTo(Math.max(newest, each.begun() - 1));
            newest = place;
        }
        assertThat(seen).hasSizeGreaterThan(10);
    }

    @Test
    void whatIsKeptIsAnsweredWhileTheDatabaseIsAwayAndSaysSo() throws Exception {
        assumeThat(System.getProperty("parindex.db-kind")).isEqualTo("postgresql");
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var before = ask(client, RANKING);
        assertThat(before.headers().firstValue("Age")).isEmpty();
        PostgresServer.running().turnOff();
        try {
            assertAway(readNow());
            var end = Instant.now().plus(Duration.ofSeconds(20));
            var meanwhile = ask(client, RANKING);
            while (meanwhile.headers().firstValue("Age").isEmpty()
                    && Instant.now().isBefore(end)) {
                assertThat(meanwhile.statusCode()).isEqualTo(200);
                Thread.sleep(200);
                meanwhile = ask(client, RANKING);
            }
            assertThat(meanwhile.statusCode()).isEqualTo(200);
            assertThat(meanwhile.body()).isEqualTo(before.body());
            assertThat(meanwhile.headers().firstValue("ETag"))
                    .isEqualTo(before.headers().firstValue("ETag"));
            assertThat(Integer.parseInt(meanwhile.headers().firstValue("Age").orElseThrow()))
                    .isPositive();
            var health = ask(client, "/q/health/ready");
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
            assertThat(health.body()).contains("\"state\": \"degraded\"");
            var asked = Instant.now();
            assertThat(ask(client, "/q/metrics").body()).contains("parindex_edge_degraded 1.0");
            // Prometheus waits that long for what it collects.
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            PostgresServer.running().turnOn();
        }
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (readNow().statusCode() != 200 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(readNow().statusCode()).isEqualTo(200);
        while (ask(client, RANKING).headers().firstValue("Age").isPresent()
                && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(ask(client, RANKING).headers().firstValue("Age")).isEmpty();
    }
}
