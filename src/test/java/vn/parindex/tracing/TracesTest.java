package vn.parindex.tracing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.access.AccessProfile.LAN_TOKEN;
import static vn.parindex.access.AccessProfile.MINH_TOKEN;
import static vn.parindex.access.Callings.as;
import static vn.parindex.access.Callings.upload;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import vn.parindex.access.AccessProfile;
import vn.parindex.database.H2Test;

/** An installation with a collector: what requests and publications took can be followed there, from whoever sent them. */
@H2Test
@TestProfile(AccessProfile.class)
class TracesTest {

    private static final String ROUTE = "GET /api/v1/rankings/{indicator}/{year}";
    private static final Predicate<ToldSpan> SERVER = span -> span.kind() == 2;

    @TestHTTPResource("/")
    URI service;

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static RequestSpecification within(String trace) {
        return given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
    }

    private static Predicate<ToldSpan> ofRequest(String id) {
        return span -> id.equals(span.attributes().get("parindex.request_id"));
    }

    @Test
    void aReadIsASpanByItsRouteInTheTraceOfWhoeverSentIt() {
        var trace = newTrace();
        within(trace)
                .header("X-Request-Id", "traced-" + trace)
                .get("/api/v1/rankings/par-index/2019?population=province&limit=7")
                .then()
                .statusCode(200);
        assertThat(Collector.trace(trace, SERVER))
                .filteredOn(SERVER)
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.name()).isEqualTo(ROUTE);
                    assertThat(span.parent()).isEqualTo("00f067aa0ba902b7");
                    assertThat(span.service()).isEqualTo("parindex");
                    assertThat(span.attributes())
                            .containsEntry("http.request.method", "GET")
                            .containsEntry("http.route", "/api/v1/rankings/{indicator}/{year}")
                            .containsEntry("url.path", "/api/v1/rankings/par-index/2019")
                            .containsEntry("url.query", "population=province&limit=7")
                            .containsEntry("http.response.status_code", "200")
                            .containsEntry("parindex.request_id", "traced-" + trace);
                });
    }

    @Test
    void anAnswerThatIsKeptIsASpanToo() {
        for (int i = 0; i < 3; i++) {
            var trace = newTrace();
            within(trace).get("/api/v1/rankings/sipas/2021").then().statusCode(200);
            assertThat(Collector.trace(trace, SERVER))
                    .filteredOn(SERVER)
                    .singleElement()
                    .extracting(ToldSpan::name)
                    .isEqualTo(ROUTE);
        }
    }

    @Test
    void anAnswerThatNeedsNoParserIsASpanOfItsOwn() throws IOException {
        var ids = new CopyOnWriteArrayList<String>();
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            for (int i = 0; i < 4; i++) {
                socket.getOutputStream()
                        .write("HEAD /api/v1/rankings/par-index/2017.csv HTTP/1.1\r\nHost: x\r\nAccept: */*\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                ids.add(requestId(socket));
            }
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(4).allSatisfy(id -> assertThat(
                        Collector.await(ofRequest(id), SERVER))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.name()).isEqualTo("HEAD /api/v1/rankings/{indicator}/{year}");
                    assertThat(span.parent()).isEmpty();
                }));
    }

    private static String requestId(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) socket.getInputStream().read());
        }
        return head.toString()
                .lines()
                .filter(line -> line.toLowerCase().startsWith("x-request-id: "))
                .findFirst()
                .orElseThrow()
                .substring("x-request-id: ".length());
    }

    @Test
    void statementsAreToldAsPartsOfTheRequestWithoutTheirValues() {
        var trace = newTrace();
        within(trace)
                .header("Authorization", "Bearer " + MINH_TOKEN)
                .get("/api/v1/audit?caller=nobody-" + trace)
                .then()
                .statusCode(200);
        var spans = Collector.trace(trace, SERVER);
        var server = spans.stream().filter(SERVER).findFirst().orElseThrow();
        assertThat(spans)
                .filteredOn(span -> span.kind() == 3)
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.parent()).isEqualTo(server.id()))
                .anySatisfy(span -> assertThat(span.attributes().toString()).contains("audit_event"))
                .allSatisfy(span -> assertThat(span.attributes().toString()).doesNotContain("nobody-" + trace));
    }

    @Test
    void thePartsOfAPublicationAreToldWithItsRelease() {
        var words = "words-" + UUID.randomUUID();
        var drafted = newTrace();
        var draft = upload(
                        as(LAN_TOKEN).header("traceparent", "00-" + drafted + "-00f067aa0ba902b7-01"),
                        "reason=" + words,
                        words)
                .<String>path("id");
        assertThat(Collector.trace(drafted, SERVER))
                .filteredOn(span -> draft.equals(span.attributes().get(Traces.RELEASE)))
                .extracting(ToldSpan::name)
                .containsExactlyInAnyOrder("release.draft", "draft.check", "draft.stage");

        var published = newTrace();
        int warnings =
                as(MINH_TOKEN).get("/api/v1/releases/" + draft + "/draft").path("findings.warnings");
        as(MINH_TOKEN)
                .header("traceparent", "00-" + published + "-00f067aa0ba902b7-01")
                .post("/api/v1/releases/" + draft + "/publish?acknowledge=" + warnings)
                .then()
                .statusCode(200);
        var spans = Collector.trace(published, SERVER);
        assertThat(spans)
                .filteredOn(span -> draft.equals(span.attributes().get(Traces.RELEASE)))
                .extracting(ToldSpan::name)
                .containsExactlyInAnyOrder("release.publish", "release.download");
        assertThat(named(spans, "publishing.transaction").parent())
                .isEqualTo(named(spans, "release.publish").id());
        assertThat(named(spans, "publishing.lock").parent())
                .isEqualTo(named(spans, "publishing.transaction").id());
        // What was sent is nobody's business there.
        assertThat(Collector.trace(drafted, SERVER).toString()).doesNotContain(words, LAN_TOKEN);
    }

    private static ToldSpan named(List<ToldSpan> spans, String name) {
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCheckInTheBackgroundBelongsToTheRequestThatAskedForIt() {
        var trace = newTrace();
        var words = "words-" + UUID.randomUUID();
        var answer = upload(
                as(LAN_TOKEN)
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .header("Prefer", "respond-async"),
                "reason=" + words,
                words);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        assertThat(Collector.trace(trace, span -> span.name().equals("draft.check")))
                .extracting(ToldSpan::name)
                .contains("draft.check");
    }

    @Test
    void aRefusalIsNoErrorAndNoAddressMakesANameOfItsOwn() {
        var trace = newTrace();
        within(trace).get("/nothing/" + trace).then().statusCode(404);
        assertThat(Collector.trace(trace, SERVER)).singleElement().satisfies(span -> {
            assertThat(span.name()).isEqualTo("GET none");
            assertThat(span.status()).isZero();
        });
        var odd = newTrace();
        within(odd).request("BREW", "/api/v1").then().statusCode(405);
        assertThat(Collector.trace(odd, SERVER)).singleElement().satisfies(span -> {
            assertThat(span.name()).startsWith("_OTHER ");
            assertThat(span.attributes()).containsEntry("http.request.method", "_OTHER");
        });
    }

    @Test
    void whatIsNotSampledElsewhereIsNotToldHere() {
        var silent = newTrace();
        given().header("traceparent", "00-" + silent + "-00f067aa0ba902b7-00")
                .get("/api/v1/terms")
                .then()
                .statusCode(200);
        var told = newTrace();
        within(told).get("/api/v1/terms").then().statusCode(200);
        assertThat(Collector.trace(told, SERVER)).isNotEmpty();
        assertThat(Collector.soFar(silent)).isEmpty();
    }

    @Test
    void requestsOfOneConnectionDoNotGetIntoEachOthersTraces() throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var traces = IntStream.range(0, 20).mapToObj(i -> newTrace()).toList();
        var answers = IntStream.range(0, 20)
                .mapToObj(i -> client.sendAsync(
                        HttpRequest.newBuilder(service.resolve("/api/v1/units?limit=" + (i + 1)))
                                .header("traceparent", "00-" + traces.get(i) + "-00f067aa0ba902b7-01")
                                .build(),
                        BodyHandlers.discarding()))
                .toList();
        for (var answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 20; i++) {
            int limit = i + 1;
            assertThat(Collector.trace(traces.get(i), SERVER))
                    .filteredOn(SERVER)
                    .singleElement()
                    .satisfies(span -> assertThat(span.attributes()).containsEntry("url.query", "limit=" + limit));
        }
    }

    @Test
    void aLineOfTheLogNamesTheTrace() throws InterruptedException {
        var lines = new CopyOnWriteArrayList<String>();
        var handler = new ExtHandler() {
            @Override
            protected void doPublish(ExtLogRecord logged) {
                lines.add(logged.getMdc("requestId") + " in " + logged.getMdc("traceId"));
            }

            @Override
            public boolean isLoggable(LogRecord logged) {
                return true;
            }
        };
        var log = Logger.getLogger("io.quarkus.http.access-log");
        log.addHandler(handler);
        try {
            var trace = newTrace();
            within(trace)
                    .header("X-Request-Id", trace)
                    .get("/api/v1/terms")
                    .then()
                    .statusCode(200);
            var line = trace + " in " + trace;
            for (int i = 0; i < 500 && !lines.contains(line); i++) {
                Thread.sleep(20);
            }
            assertThat(lines).containsOnlyOnce(line);
        } finally {
            log.removeHandler(handler);
        }
    }
}
