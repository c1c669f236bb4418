package vn.parindex.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Measures how quickly all observations of a large dataset stream out of the service, and the heap that takes. */
public final class StreamBench {

    private StreamBench() {}

    /** {@code <jar> <folder for files> <rows>}: one line of figures for each format. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[1]));
        int rows = Integer.parseInt(arguments[2]);
        var zip = BenchService.packageOf(rows, folder);
        try (var service = new BenchService(Path.of(arguments[0]), folder)) {
            service.publish(service.upload(zip));
            // The first reading is the one that finds nothing in memory.
            for (var format : new String[] {"csv", "ndjson", "csv", "ndjson"}) {
                measure(service, format, rows);
            }
            for (var version : HttpClient.Version.values()) {
                leave(service, version);
            }
        }
    }

    private static void measure(BenchService service, String format, int rows) throws Exception {
        var done = new AtomicBoolean();
        var peak = new AtomicLong();
        var watch = new Thread(() -> watch(service, done, peak));
        watch.start();
        long begin = System.nanoTime();
        long first = 0;
        long bytes = 0;
        long lines = 0;
        var request = HttpRequest.newBuilder(service.address("/api/v1/observations." + format + "?population=commune"))
                .build();
        try (var body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            var buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if (bytes == 0) {
                    first = System.nanoTime() - begin;
                }
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        done.set(true);
        watch.join();
        long expected = format.equals("csv") ? rows + 1L : rows;
        if (lines != expected) {
            throw new IllegalStateException(lines + " lines, not " + expected);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d results, %.1f MB in %.1f s (%.1f MB/s, first bytes after %.2f s); heap at most %d MB, process at most %d MB%n",
                format,
                rows,
                bytes / 1e6,
                seconds,
                bytes / 1e6 / seconds,
                first / 1e9,
                peak.get() >> 20,
                service.peakMemory());
    }

    /** A reader who goes away ends the reading: soon afterwards the database is idle. */
    private static void leave(BenchService service, HttpClient.Version version) throws Exception {
        var request = HttpRequest.newBuilder(service.address("/api/v1/observations.csv?population=commune"))
                .build();
        try (var body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            body.readNBytes(1 << 20);
        }
        var left = Instant.now();
        Thread.sleep(5_000);
        System.out.printf(
                Locale.ROOT,
                "a reader who left (%s): the last query ended %.2f s later%n",
                version,
                Duration.between(left, lastQuery(service)).toMillis() / 1e3);
    }

    /** When the database last ended, or began and has not ended, a query of the service. */
    private static Instant lastQuery(BenchService service) throws Exception {
        try (var connection = service.server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select max(case when state = 'active' then clock_timestamp() else state_change end)"
                                + " from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()")) {
            result.next();
            return result.getTimestamp(1).toInstant();
        }
    }

    private static void watch(BenchService service, AtomicBoolean done, AtomicLong peak) {
        var http = HttpClient.newHttpClient();
        while (!done.get()) {
            try {
                var metrics = http.send(
                                HttpRequest.newBuilder(service.address("/q/metrics"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body();
                long heap = metrics.lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum();
                peak.accumulateAndGet(heap, Math::max);
                Thread.sleep(200);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
