package vn.parindex.tracing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** What an installation sends its traces to: takes them as OTLP over HTTP, and remembers them. */
public class Collector implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<ToldSpan> TOLD = new CopyOnWriteArrayList<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", exchange -> {
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            try (var body = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
                TOLD.addAll(ToldSpan.listIn(body.readAllBytes()));
            }
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return Map.of(
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.exporter.otlp.endpoint",
                "http://localhost:" + server.getAddress().getPort(),
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.bsp.schedule.delay",
                "100ms",
                "quarkus.otel.bsp.max.queue.size",
                "100000");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** All spans of a trace once one of them is as asked; whatever was told before the patience ran out where none is. */
    static List<ToldSpan> trace(String trace, Predicate<ToldSpan> last) {
        return await(told -> told.trace().equals(trace), last);
    }

    /** The spans of a trace that are told already. */
    static List<ToldSpan> soFar(String trace) {
        return TOLD.stream().filter(told -> told.trace().equals(trace)).toList();
    }

    /** All spans that are meant, once one of them is as asked. */
    static List<ToldSpan> await(Predicate<ToldSpan> meant, Predicate<ToldSpan> last) {
        List<ToldSpan> found = List.of();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            found = TOLD.stream().filter(meant).toList();
            if (found.stream().anyMatch(last)) {
                return found;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
        }
        return found;
    }
}
