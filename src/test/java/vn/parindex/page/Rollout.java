package vn.parindex.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What stands before instances of two builds while one takes the place of the other: documents come from the old one or the new one, everything
 * else from the new one.
 */
final class Rollout implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final URI service;
    private final String current;
    private volatile int oldDocuments;
    private volatile String old = "";
    private volatile boolean lost;

    /** @param current the id of the page that the service gives */
    Rollout(URL service, String current) {
        this.current = current;
        try {
            this.service = URI.create(service.toString());
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.setExecutor(threads);
        server.start();
    }

    String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** The next so many documents name the files of this page. */
    void giveOld(String page, int documents) {
        old = page;
        oldDocuments = documents;
    }

    /** No instance has the files of the old page any more. */
    void lose() {
        lost = true;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().toString();
            if (lost && path.startsWith("/assets/" + old)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            var asked = HttpRequest.newBuilder(service.resolve(path));
            for (var header : List.of("Accept", "Accept-Language")) {
                var value = exchange.getRequestHeaders().getFirst(header);
                if (value != null) {
                    asked.header(header, value);
                }
            }
            asked.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody());
            var answer = client.send(asked.build(), BodyHandlers.ofByteArray());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            byte[] body = answer.body();
            boolean document = type.startsWith("text/html")
                    && !exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest").equals("empty");
            if (document && oldDocuments > 0) {
                oldDocuments--;
                body = new String(body, StandardCharsets.UTF_8)
                        .replace(current, old)
                        .getBytes(StandardCharsets.UTF_8);
            }
            for (var header :
                    List.of("Content-Type", "Content-Security-Policy", "Cache-Control", "X-Content-Type-Options")) {
                answer.headers().firstValue(header).ifPresent(value -> exchange.getResponseHeaders()
                        .set(header, value));
            }
            boolean empty = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : body.length);
            if (!empty) {
                exchange.getResponseBody().write(body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
