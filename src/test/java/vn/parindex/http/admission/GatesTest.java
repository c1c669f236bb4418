package vn.parindex.http.admission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.parindex.database.H2Test;
import vn.parindex.traffic.Turnstile;

/** What happens where as much is being answered as may be. */
@H2Test
class GatesTest {

    /** Faulty, so that no answer is kept in front of the gates: who is let in is told 400. */
    private static final String CHEAP = "/api/v1/rankings/par-index/2019?nonsense=1";

    private static final String DEAR = "/api/v1/rankings/par-index/2019.xlsx?nonsense=1";

    @Inject
    Gates gates;

    @TestHTTPResource("/")
    URI service;

    private final Deque<Turnstile.Pass> held = new ArrayDeque<>();

    @AfterEach
    void letEverybodyIn() {
        while (!held.isEmpty()) {
            held.removeLast().leave();
        }
    }

    /** Takes every place, without the queue. */
    private void fill(Cost cost) {
        Turnstile gate = gates.at(cost);
        Optional<Turnstile.Pass> pass = gate.enter(new Object(), () -> {});
        while (pass.isPresent() && pass.get().isInside()) {
            held.add(pass.get());
            pass = gate.enter(new Object(), () -> {});
        }
        pass.ifPresent(Turnstile.Pass::giveUp);
    }

    /** Takes the queue as well. */
    private void close(Cost cost) {
        fill(cost);
        Optional<Turnstile.Pass> pass = gates.at(cost).enter(new Object(), () -> {});
        while (pass.isPresent()) {
            held.add(pass.get());
            pass = gates.at(cost).enter(new Object(), () -> {});
        }
    }

    @Test
    void aFullGateIsToldAtOnceAndSaysWhenToComeBack() {
        close(Cost.DEAR);

        given().get(DEAR + "&lang=vi")
                .then()
                .statusCode(503)
                .time(lessThan(10_000L))
                .header("Retry-After", "5")
                .header("Content-Language", "vi")
                .header("Cache-Control", "no-store")
                .contentType("application/problem+json")
                .body("code", equalTo("overloaded"));
        given().get(CHEAP).then().statusCode(400);
    }

    @Test
    void sdmxIsToldInItsOwnWords() {
        close(Cost.DEAR);

        given().get("/sdmx/v2/data/dataflow/VN_PAR/PAR_INDEX/1.0/*")
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
    }

    @Test
    void healthAnswersWhileEveryGateIsFull() {
        for (Cost cost : Cost.values()) {
            close(cost);
        }
        for (String path : new String[] {"/q/health/ready", "/q/health/live", "/q/health/started", "/q/metrics"}) {
            given().get(path).then().statusCode(200).time(lessThan(10_000L));
        }
        given().get(CHEAP).then().statusCode(503).header("Retry-After", "1");
        given().get("/api/v1/changes?wait=1").then().statusCode(503).header("Retry-After", "5");
    }

    @Test
    void whoWaitsIsAnsweredWhenAPlaceIsFree() throws Exception {
        fill(Cost.DEAR);
        CompletableFuture<Integer> answer =
                CompletableFuture.supplyAsync(() -> given().get(DEAR).statusCode());
        await(() -> gates.at(Cost.DEAR).waiting() == 1);
        assertThat(answer).isNotDone();

        letEverybodyIn();
        assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(400);
        await(() -> gates.at(Cost.DEAR).inside() == 0);
    }

    @Test
    void whoseTurnDoesNotComeIsToldSo() {
        fill(Cost.DEAR);
        given().get(DEAR).then().statusCode(503).header("Retry-After", "5");
        assertThat(gates.at(Cost.DEAR).waiting()).isZero();
    }

    @Test
    void whoLeavesDoesNotWaitAnyMore() throws IOException {
        fill(Cost.CHEAP);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + CHEAP + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await(() -> gates.at(Cost.CHEAP).waiting() == 1);
        }
        await(() -> gates.at(Cost.CHEAP).waiting() == 0);
    }

    @Test
    void everyAnswerGivesItsPlaceBack() {
        for (String path : new String[] {
            CHEAP,
            DEAR,
            "/api/v1/rankings/par-index/abc",
            "/api/v1/nothing",
            "/api/v1/changes?wait=1&after=x",
            "/api/v1/dataset.zip",
            "/api/v1/releases/none"
        }) {
            given().head(path);
            given().get(path);
            given().redirects().follow(false).post(path);
        }
        for (Cost cost : Cost.values()) {
            await(() -> gates.at(cost).inside() == 0);
        }
    }

    private static void await(BooleanSupplier state) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!state.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the state that is waited for").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
