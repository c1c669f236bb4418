package vn.parindex.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A small receiver of other people's making: it keeps what it was sent, and answers what it is told to. */
final class Receiver implements AutoCloseable {

    /** What was sent to it once. */
    record Message(String path, Map<String, String> headers, byte[] body) {

        String header(String name) {
            return headers.get(name.toLowerCase());
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** How it answers a message. */
    interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final boolean secure;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile Answer answer = status(204);

    Receiver() {
        this(null);
    }

    /** @param context what it needs to be reached by https; null for http */
    Receiver(SSLContext context) {
        secure = context != null;
        try {
            var here = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
            if (secure) {
                var https = HttpsServer.create(here, 0);
                https.setHttpsConfigurator(new HttpsConfigurator(context));
                server = https;
            } else {
                server = HttpServer.create(here, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            each -> each.getKey().toLowerCase(), each -> String.join(", ", each.getValue())));
            messages.add(new Message(
                    exchange.getRequestURI().toString(),
                    headers,
                    exchange.getRequestBody().readAllBytes()));
            answer.to(exchange);
        }
    }

    void answering(Answer how) {
        answer = how;
    }

    String address() {
        return (secure ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort() + "/hook?of=test";
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    void forget() {
        messages.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
