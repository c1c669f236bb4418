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
import java.time.Duration;

/** The packaged service as users run it, in a process of its own on a PostgreSQL of its own; its heap is 512 MB unless HEAP says otherwise. */
final class BenchService implements AutoCloseable {

    private static final String TOKEN = "bench:0123456789abcdef0123456789abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final EmbeddedPostgres server;
    private final Path log;
    private final int port;
    private final Process process;

    /** Starts it and waits until it is ready. */
    BenchService(Path jar, Path folder) throws IOException, InterruptedException {
        this.log = folder.resolve("service.log");
        this.server = EmbeddedPostgres.builder().start();
        this.port = freePort();
        var start = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getenv().getOrDefault("HEAP", "512m"),
                "-jar",
                jar.toString());
        start.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        start.environment().put("PARINDEX_PUBLISHER_TOKEN", TOKEN);
        start.environment().put("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE", "1G");
        start.environment().put("PARINDEX_UPLOAD_COMPRESSED_BYTES", String.valueOf(1 << 30));
        start.environment().put("PARINDEX_UPLOAD_EXPANDED_BYTES", String.valueOf(4L << 30));
        start.environment().put("QUARKUS_DATASOURCE_JDBC_URL", server.getJdbcUrl("postgres", "postgres"));
        start.environment().put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        start.environment().put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        this.process =
                start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        awaitReady();
    }

    EmbeddedPostgres server() {
        return server;
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The package with so many invented rows, made once. */
    static Path packageOf(int rows, Path folder) throws IOException {
        var zip = folder.resolve("large-" + rows + ".zip");
        if (!Files.exists(zip)) {
            LargePackage.write(rows, zip);
        }
        return zip;
    }

    /** Uploads the package and answers its draft. */
    JsonNode upload(Path zip) throws IOException, InterruptedException {
        var draft = send("POST", "/api/v1/releases?reason=bench", zip);
        if (!draft.path("status").asText().equals("draft")) {
            throw new IllegalStateException(draft.toString());
        }
        return draft;
    }

    void publish(JsonNode draft) throws IOException, InterruptedException {
        var published = send(
                "POST",
                "/api/v1/releases/" + draft.path("id").asText() + "/publish?acknowledge="
                        + draft.path("findings").path("warnings").asInt(),
                null);
        if (!published.path("status").asText().equals("published")) {
            throw new IllegalStateException(published.toString());
        }
    }

    JsonNode send(String method, String address, Path body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(address))
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
        throw new IllegalStateException("the service does not start; see " + log);
    }

    /** The most memory that the process ever held, in MB (Linux, VmHWM). */
    long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
