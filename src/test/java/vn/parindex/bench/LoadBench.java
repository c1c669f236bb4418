package vn.parindex.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures how long it takes to check and publish a large package on PostgreSQL, against {@code psql \copy} of the same rows
 * into a table of the same shape and indexes, in one run on one server.
 *
 * <p>The service runs as users run it, in a process of its own with a heap of 512 MB; meanwhile a reader asks it all the time.
 */
public final class LoadBench {

    private static final String TOKEN = "bench:0123456789abcdef0123456789abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedPostgres server;
    private final Path folder;
    private final int port;
    private final Process service;

    private LoadBench(Path jar, Path folder) throws IOException {
        this.folder = folder;
        this.server = EmbeddedPostgres.builder().start();
        this.port = freePort();
        var start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar", jar.toString());
        start.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        start.environment().put("PARINDEX_PUBLISHER_TOKEN", TOKEN);
        start.environment().put("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", "1G");
        start.environment().put("PARINDEX_UPLOAD_COMPRESSED_BYTES", String.valueOf(1 << 30));
        start.environment().put("PARINDEX_UPLOAD_EXPANDED_BYTES", String.valueOf(4L << 30));
        start.environment().put("QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"));
        start.environment().put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        start.environment().put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        this.service = start.redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile())
                .start();
    }

    /** {@code <jar> <folder for files> <rows> ...}: one line of figures for each number of rows, each on a new server. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[1]));
        for (int i = 2; i < arguments.length; i++) {
            int rows = Integer.parseInt(arguments[i]);
            var zip = folder.resolve("large-" + rows + ".zip");
            if (!Files.exists(zip)) {
                LargePackage.write(rows, zip);
            }
            var bench = new LoadBench(Path.of(arguments[0]), folder);
            try {
                bench.measure(rows, zip);
            } finally {
                bench.service.destroyForcibly().waitFor();
                bench.server.close();
            }
        }
    }

    private void measure(int rows, Path zip) throws Exception {
        awaitReady();
        var idle = reading(new AtomicBoolean(), 100);
        var done = new AtomicBoolean();
        var during = new ArrayList<Long>();
        var reader = new Thread(() -> during.addAll(reading(done, Integer.MAX_VALUE)));
        reader.start();

        long begin = System.nanoTime();
        var draft = send("POST", "/api/v1/releases?reason=bench", zip);
        double checked = seconds(begin);
        if (!draft.path("status").asText().equals("draft")) {
            throw new IllegalStateException(draft.toString());
        }
        long publishing = System.nanoTime();
        var published = send(
                "POST",
                "/api/v1/releases/" + draft.path("id").asText() + "/publish?acknowledge="
                        + draft.path("findings").path("warnings").asInt(),
                null);
        double publish = seconds(publishing);
        double whole = seconds(begin);
        done.set(true);
        reader.join();
        if (!published.path("status").asText().equals("published")) {
            throw new IllegalStateException(published.toString());
        }
        long memory = peakMemory();

        var copies = copies(rows);
        double copy = copies.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .skip(1)
                .findFirst()
                .orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "rows %d: check and store %.1f s, publish %.2f s, whole %.1f s; psql copy %s s; ratio %.2f;"
                        + " process at most %d MB; read p50 %.1f ms max %.0f ms (idle p50 %.1f ms max %.0f ms, %d reads)%n",
                rows,
                checked,
                publish,
                whole,
                copies.stream()
                        .map(each -> String.format(Locale.ROOT, "%.1f", each))
                        .toList(),
                whole / copy,
                memory,
                middle(during),
                worst(during),
                middle(idle),
                worst(idle),
                during.size());
    }

    /** Three times the same rows into a new table with the columns, defaults, keys and indexes of the one we store into. */
    private List<Double> copies(int rows) throws Exception {
        var file = folder.resolve("copy.csv");
        psql("\\copy (select * from score_record order by row_id) to '" + file + "' csv");
        var times = new ArrayList<Double>();
        for (int i = 0; i < 3; i++) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("drop table if exists copied");
                statement.execute("create table copied (like score_record including all)");
                statement.execute("alter table copied add foreign key (added_in) references release (release_key)");
            }
            long begin = System.nanoTime();
            psql("\\copy copied from '" + file + "' csv");
            times.add(seconds(begin));
            checkCopied(rows);
        }
        Files.delete(file);
        return times;
    }

    private void checkCopied(int rows) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from copied")) {
            result.next();
            if (result.getInt(1) < rows) {
                throw new IllegalStateException("copied " + result.getInt(1) + " of " + rows);
            }
        }
    }

    private void psql(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "psql",
                        "-q",
                        "-h",
                        "localhost",
                        "-p",
                        String.valueOf(server.getPort()),
                        "-U",
                        "postgres",
                        "-c",
                        command)
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("psql failed: " + command);
        }
    }

    private List<Long> reading(AtomicBoolean done, int most) {
        var times = new ArrayList<Long>();
        while (!done.get() && times.size() < most) {
            long begin = System.nanoTime();
            try {
                send("GET", "/api/v1/rankings/par-index/2019", null);
                times.add(System.nanoTime() - begin);
                Thread.sleep(50);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return times;
    }

    private JsonNode send(String method, String address, Path body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .timeout(Duration.ofHours(1))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofFile(body));
        if (!method.equals("GET")) {
            request.header("Authorization", "Bearer " + TOKEN.split(":")[1]).header("Content-Type", "application/zip");
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + address + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private void awaitReady() throws InterruptedException {
        for (int i = 0; i < 240; i++) {
            try {
                send("GET", "/q/health/ready", null);
                return;
            } catch (IOException e) {
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("the service does not start; see " + folder.resolve("service.log"));
    }

    /** The most memory that the process of the service ever held, in MB (Linux, VmHWM). */
    private long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(service.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    private static double middle(List<Long> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / 1e6;
    }

    private static double worst(List<Long> times) {
        return Collections.max(times) / 1e6;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
