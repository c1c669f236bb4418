package vn.parindex.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A service that answers what a test has laid out, in that order: for what the real one does rarely, or not yet. */
final class StagedService implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    /** @param headers as {@code Name: value}; an answer of status 0 is none at all: the connection is closed */
    private record Reply(int status, String body, String... headers) {}

    /** What came in. */
    record Asked(String line, String prefer, String key, int bytes) {}

    StagedService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What the next request gets; {@code headers} are {@code Name: value}. */
    StagedService then(int status, String body, String... headers) {
        replies.add(new Reply(status, body, headers));
        return this;
    }

    StagedService thenHangsUp() {
        return then(0, "");
    }

    List<String> lines() {
        return asked.stream().map(Asked::line).toList();
    }

    List<Asked> asked() {
        return asked;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Run.User user() {
        return Run.User.of(url(), "a-token-for-these-tests-that-is-long-enough");
    }

    private synchronized void answer(HttpExchange exchange) {
        try (exchange) {
            var request = exchange.getRequestHeaders();
            int bytes = exchange.getRequestBody().readAllBytes().length;
            asked.add(new Asked(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    request.getFirst("Prefer"),
                    request.getFirst("Idempotency-Key"),
                    bytes));
            var reply = replies.isEmpty() ? new Reply(500, "nothing is laid out") : replies.remove();
            if (reply.status() == 0) {
                return;
            }
            exchange.getResponseHeaders()
                    .set("Content-Type", reply.body().startsWith("{") ? "application/json" : "text/html");
            for (var header : reply.headers()) {
                int colon = header.indexOf(": ");
                exchange.getResponseHeaders().set(header.substring(0, colon), header.substring(colon + 2));
            }
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
