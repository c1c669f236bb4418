package vn.parindex.crash;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** A receiver of webhooks that outlives the service: it must hear of each release, in order, whatever was killed; a third of the time it fails itself. */
final class Told implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_WAIT = 120_000_000_000L;

    private final HttpServer server;
    private final Random random;

    /** The id of the message that told of each release, in the order in which the releases were first told. */
    private final Map<String, String> messages = new LinkedHashMap<>();

    private int heard;
    private long registered;

    Told(Random random) {
        this.random = new Random(random.nextLong());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    /** What the service must be told to reach it, and to try again soon. */
    static Map<String, String> environment() {
        return Map.of(
                "PARINDEX_WEBHOOKS_ALLOW", "127.0.0.1/32",
                "PARINDEX_WEBHOOKS_TIMEOUT", "1s",
                "PARINDEX_WEBHOOKS_PAUSES", "50ms,100ms,200ms,400ms,800ms,1s,2s,3s,4s,5s,6s,7s,8s,9s,10s");
    }

    /** From here on each release is told. */
    void register(Client client, Ledger ledger) {
        var body = "{\"url\":\"http://127.0.0.1:" + server.getAddress().getPort() + "/\"}";
        client.call(Call.post("/webhooks", "application/json", body.getBytes())).require(201);
        registered = ledger.releases.size();
    }

    private synchronized void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            var event = JSON.readTree(exchange.getRequestBody().readAllBytes());
            heard++;
            if (random.nextInt(3) == 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            messages.putIfAbsent(
                    event.path("subject").asText(), event.path("id").asText());
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** Waits until all is told, and holds it against what was published. */
    void check(Ledger ledger) {
        var published =
                ledger.releases.stream().skip(registered).map(Ledger.Fact::id).toList();
        long end = System.nanoTime() + LONGEST_WAIT;
        while (told().size() < published.size() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        Violation.unless(told().equals(published), "Told was of %s, and published were %s", told(), published);
    }

    synchronized List<String> told() {
        return new ArrayList<>(messages.keySet());
    }

    /** How many messages came, those that it did not take among them. */
    synchronized int heard() {
        return heard;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
