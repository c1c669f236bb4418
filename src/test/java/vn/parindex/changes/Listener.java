package vn.parindex.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import vn.parindex.database.Answer;
import vn.parindex.http.Calls;

/** A client of the event stream that reads it as the specification says (WHATWG HTML, 9.2.6); closing it cuts the connection. */
final class Listener implements AutoCloseable {

    static final String FEED = "/api/v1/changes";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONG = Duration.ofSeconds(20);

    /** @param id what is sent back as Last-Event-ID */
    record Event(String id, String name, Answer change) {}

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();
    private final Thread reading = new Thread(this::read, "listener");
    private volatile String lastEventId = "";
    private volatile String retry;

    private Listener(HttpResponse<InputStream> response) {
        this.response = response;
        reading.setDaemon(true);
    }

    /** Listens at the feed with this query; {@code headers} are names and values in turn. Those who just left may still hold their places. */
    static Listener to(String query, String... headers) {
        var response = ask(query, headers);
        for (int tries = 0; response.statusCode() == 503 && tries < 100; tries++) {
            pause();
            response = ask(query, headers);
        }
        var listener = new Listener(response);
        assertThat(listener.response.statusCode()).isEqualTo(200);
        listener.reading.start();
        return listener;
    }

    /** Goes on where a listener was cut off. */
    static Listener after(String lastEventId) {
        return to("", "Last-Event-ID", lastEventId);
    }

    static HttpResponse<InputStream> ask(String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + FEED + query))
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip");
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The header of the answer; null without one. */
    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    String retry() {
        return retry;
    }

    int comments() {
        return comments.get();
    }

    /** The next event, which must come. */
    Event next() {
        return next(LONG).orElseThrow(() -> new AssertionError("no event came"));
    }

    Optional<Event> next(Duration longest) {
        try {
            return Optional.ofNullable(events.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<Event> next(int count) {
        var next = new ArrayList<Event>();
        while (next.size() < count) {
            next.add(next());
        }
        return next;
    }

    /** Every event up to the end of the stream, which must come. */
    List<Event> rest() {
        try {
            reading.join(LONG.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(reading.isAlive()).as("the stream goes on").isFalse();
        return List.copyOf(events);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var data = new StringBuilder();
            var name = "message";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        data.setLength(data.length() - 1);
                        events.add(new Event(lastEventId, name, new Answer(Calls.json(data.toString()))));
                    }
                    data.setLength(0);
                    name = "message";
                } else if (colon == 0) {
                    comments.incrementAndGet();
                } else {
                    var field = colon < 0 ? line : line.substring(0, colon);
                    var value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
                    switch (field) {
                        case "id" -> lastEventId = value;
                        case "event" -> name = value;
                        case "data" -> data.append(value).append('\n');
                        case "retry" -> retry = value;
                        default -> throw new AssertionError("no field of the specification: " + line);
                    }
                }
            }
        } catch (IOException e) {
            // Cut off, by either side: what was not ended by an empty line was no event.
        }
    }
}
