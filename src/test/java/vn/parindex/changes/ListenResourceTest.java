package vn.parindex.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.changes.Listener.FEED;
import static vn.parindex.changes.PublishingServer.SCORES;
import static vn.parindex.changes.PublishingServer.anonymous;
import static vn.parindex.changes.PublishingServer.publish;

import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.parindex.database.Answer;
import vn.parindex.database.H2Test;
import vn.parindex.database.Shipped;
import vn.parindex.release.ChangeCursor;

/** The changes as an event stream, as clients see it. */
@H2Test
@TestProfile(PublishingServer.WithToken.class)
class ListenResourceTest {

    private static final int PLACES = 5;
    private static final String END = ChangeCursor.after(1).text();

    @Inject
    PublishingServer server;

    @BeforeEach
    void loadTheShippedDataset() {
        server.loadTheShippedDataset();
    }

    private static String correct(String score) {
        return publish(
                        "scores.csv",
                        SCORES + "par-index,province,hung-yen,2019," + score
                                + ",,30,30,hung-yen-portal-2020-05-20,true,,,\n")
                .orElseThrow();
    }

    @Test
    void fromTheStartItTellsWhatThePagesTellWordForWord() {
        correct("81.99");
        var items = new ArrayList<Answer>();
        for (var address = FEED + "?limit=1000"; address != null; ) {
            var page = Answer.to(address);
            items.addAll(page.list("/items"));
            address = page.text("/links/next");
        }
        try (var listener = Listener.to("")) {
            var events = listener.next(items.size());
            assertThat(events)
                    .extracting(each -> each.change().body())
                    .containsExactlyElementsOf(
                            items.stream().map(each -> each.body()).toList());
            assertThat(events).extracting(Listener.Event::name).containsOnly("change");
            assertThat(events.get(items.size() - 2).id()).isEqualTo(END);
            assertThat(events.get(items.size() - 1).id())
                    .isEqualTo(ChangeCursor.after(2).text());
            for (int at : new int[] {0, 99, 100, 2000}) {
                assertThat(Answer.to(FEED + "?limit=1&after=" + events.get(at).id())
                                .at("/items/0"))
                        .as("an id is the cursor of the pages too")
                        .isEqualTo(items.get(at + 1).body());
            }
            assertThat(listener.next(Duration.ofMillis(300))).isEmpty();
        }
    }

    @Test
    void noProxyKeepsCompressesOrHoldsBackWhatIsSent() {
        try (var listener = Listener.to("?after=" + END)) {
            assertThat(listener.header("Content-Type")).startsWith("text/event-stream");
            assertThat(listener.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(listener.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(listener.header("Content-Encoding")).isNull();
            assertThat(listener.header("ETag")).isNull();
            assertThat(listener.header("Content-Language")).isNull();
            assertThat(listener.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(listener.header("X-Request-Id")).isNotBlank();
        }
    }

    @Test
    void whoListensIsToldAtOnceAndAsManyAsMayHoldNoConnectionToTheDatabase() {
        var listeners = IntStream.range(0, PLACES)
                .mapToObj(each -> Listener.to("?after=" + END))
                .toList();
        try {
            assertThat(listeners)
                    .allMatch(each -> each.next(Duration.ofMillis(100)).isEmpty());
            // The database has as many connections as there are listeners: publishing needs one.
            var release = correct("81.99");
            var published = Instant.now();
            for (var listener : listeners) {
                var event = listener.next();
                assertThat(event.change().text("/release")).isEqualTo(release);
                assertThat(event.id()).isEqualTo(ChangeCursor.after(2).text());
            }
            assertThat(Duration.between(published, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            listeners.forEach(Listener::close);
        }
    }

    @Test
    void whoWasCutOffGoesOnWithoutLossAndWithoutDoubles() {
        var ids = new ArrayList<String>();
        var last = ChangeCursor.START.text();
        for (int count : new int[] {1, 99, 150, 1}) {
            try (var listener = Listener.to("?after=" + END, "Last-Event-ID", last)) {
                var events = listener.next(count);
                events.forEach(each -> ids.add(each.change().text("/id")));
                last = events.get(count - 1).id();
            }
        }
        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 251).mapToObj(at -> "1-" + at).toList());

        correct("81.99");
        try (var listener = Listener.after(END)) {
            assertThat(listener.next().change().text("/id")).isEqualTo("2-1");
            correct("81.97");
            assertThat(listener.next().change().text("/id")).isEqualTo("3-1");
        }
    }

    @Test
    void aSilentStreamShowsThatItIsThereAndSaysWhenToComeBack() throws InterruptedException {
        try (var listener = Listener.to("?after=" + END)) {
            for (int wait = 0; listener.comments() < 2 && wait < 100; wait++) {
                Thread.sleep(100);
            }
            assertThat(listener.comments()).isGreaterThanOrEqualTo(2);
            assertThat(listener.retry()).isEqualTo("3000");
            correct("81.99");
            assertThat(listener.next().change().text("/id")).isEqualTo("2-1");
        }
    }

    @Test
    void onlySoManyListenAndWhoLeavesFreesItsPlace() throws Exception {
        for (int round = 0; round < 3; round++) {
            var listeners = listenAtEveryPlace();
            try {
                var refused = anonymous().accept("text/event-stream").get(FEED);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.contentType()).startsWith("application/problem+json");
                assertThat(refused.header("Retry-After")).isEqualTo("5");
                assertThat(refused.<String>path("code")).isEqualTo("unavailable");
                assertThat(Answer.to(FEED + "?after=" + END).list("/items"))
                        .as("the pages are there for all")
                        .isEmpty();
            } finally {
                listeners.forEach(Listener::close);
            }
        }
        listenAtEveryPlace().forEach(Listener::close);
    }

    @Test
    void whoHangsUpBeforeTheFirstByteFreesItsPlaceToo() throws Exception {
        for (int each = 0; each < 10 * PLACES; each++) {
            try (var socket = new Socket("localhost", RestAssured.port)) {
                // A reset instead of a goodbye, every other time.
                if (each % 2 == 0) {
                    socket.setSoLinger(true, 0);
                }
                socket.getOutputStream()
                        .write(("GET " + FEED + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(each % 7);
            }
        }
        listenAtEveryPlace().forEach(Listener::close);
    }

    @Test
    void aHeadIsAnsweredAtOnceAndTakesNoPlace() throws Exception {
        for (int each = 0; each <= PLACES; each++) {
            var head = anonymous().accept("text/event-stream").head(FEED);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.contentType()).startsWith("text/event-stream");
            assertThat(head.header("X-Accel-Buffering")).isEqualTo("no");
        }
        listenAtEveryPlace().forEach(Listener::close);
    }

    /** A place is free soon after its listener has left, not at the same moment. */
    private static List<Listener> listenAtEveryPlace() throws Exception {
        var listeners = new ArrayList<Listener>();
        for (int tries = 0; listeners.size() < PLACES; tries++) {
            assertThat(tries).as("places that nobody frees").isLessThan(100);
            var asked = Listener.ask("?after=" + END);
            asked.body().close();
            if (asked.statusCode() == 200) {
                listeners.add(Listener.to("?after=" + END));
            } else {
                Thread.sleep(50);
            }
        }
        return listeners;
    }

    @Test
    void aCursorThatCannotBeReadIsA400BeforeTheStreamBegins() {
        for (var lang : List.of("vi", "en")) {
            for (var value : List.of("nonsense", "7")) {
                broken("Last-Event-ID", "header", lang, anonymous().header("Last-Event-ID", value), "");
                broken("after", "query", lang, anonymous().header("Last-Event-ID", END), "&after=" + value);
            }
        }
    }

    private static void broken(String name, String in, String lang, RequestSpecification request, String query) {
        var refused = request.accept("text/event-stream").get(FEED + "?lang=" + lang + query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.header("Content-Language")).isEqualTo(lang);
        assertThat(refused.<List<String>>path("errors.parameter")).containsExactly(name);
        assertThat(refused.<List<String>>path("errors.in")).containsExactly(in);
        assertThat(refused.<List<String>>path("errors.rule")).containsExactly("broken-cursor");
    }

    @Test
    void aCursorOfWhatIsNotThereIsGone() {
        for (var cursor : List.of(ChangeCursor.after(7), new ChangeCursor(1, 999_999))) {
            var gone = anonymous()
                    .accept("text/event-stream")
                    .header("Last-Event-ID", cursor.text())
                    .get(FEED);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.contentType()).startsWith("application/problem+json");
            assertThat(gone.<String>path("detail")).contains("/api/v1/releases/" + Shipped.VERSION + "/dataset.zip");
        }
    }

    @Test
    void whatAStreamDoesNotTakeIsA400() {
        for (var query : List.of(
                "limit=10", "wait=5", "fields=id", "nonsense=1", "release=" + Shipped.VERSION + "&asOf=2026-11-24")) {
            var refused = anonymous().accept("text/event-stream").get(FEED + "?" + query);
            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            assertThat(refused.contentType()).as(query).startsWith("application/problem+json");
        }
    }

    @Test
    void aPinnedStateIsToldToItsEndAndThenNobodyNeedsToComeBack() {
        correct("81.99");
        int rows = Answer.to("/api/v1/releases/" + Shipped.VERSION).number("/rows");
        var shortBefore = new ChangeCursor(1, rows - 3).text();
        try (var listener = Listener.to("?release=" + Shipped.VERSION + "&after=" + shortBefore)) {
            assertThat(listener.rest())
                    .extracting(each -> each.change().text("/id"))
                    .containsExactly("1-" + (rows - 2), "1-" + (rows - 1), "1-" + rows);
        }
        var over = anonymous()
                .accept("text/event-stream")
                .header("Last-Event-ID", END)
                .get(FEED + "?release=" + Shipped.VERSION + "&after=" + shortBefore);
        assertThat(over.statusCode()).isEqualTo(204);
        var stream = anonymous()
                .accept("text/event-stream")
                .get(FEED + "?release=" + Shipped.VERSION + "&after=" + shortBefore);
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.asString()).startsWith("retry: 3000\n\nid: ").endsWith("}\n\n");
    }

    @Test
    void theFormatCanBeNamedAndWhatDoesNotExistIsA406() throws IOException {
        for (var address : List.of("?format=sse&after=" + END, ".sse?after=" + END)) {
            var asked = Listener.ask(address, "Accept", "*/*");
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(asked.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
            asked.body().close();
        }
        assertThat(anonymous().accept("text/event-stream, */*;q=0.1").head(FEED).contentType())
                .startsWith("text/event-stream");
        assertThat(anonymous().accept("*/*").get(FEED).contentType()).startsWith("application/json");
        var html = anonymous().accept("text/html").get(FEED);
        assertThat(html.statusCode()).isEqualTo(406);
        assertThat(html.<List<String>>path("errors[0].allowed"))
                .contains("application/json", "text/csv", "text/event-stream");
        assertThat(anonymous().get(FEED + "?format=ttl").<List<String>>path("errors[0].allowed"))
                .contains("json", "csv", "sse");
        assertThat(anonymous().get("/api/v1/units?format=sse").statusCode()).isEqualTo(406);
    }
}
