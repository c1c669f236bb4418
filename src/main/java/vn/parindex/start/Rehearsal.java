package vn.parindex.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Starts the packaged service once for nothing but the archive of its classes (AppCDS), from which later starts read instead of parsing
 * and verifying them (ADR 033).
 *
 * <p>A program of its own, of Java alone, since an image has no more than a runtime: {@code Rehearsal <quarkus-run.jar> <archive>}. The
 * service loads its dataset into a database that is thrown away and answers what a first visitor asks, so that the classes of both are in
 * the archive. The JVM takes an archive only for the jar at the path given here, and only as the very JVM that made it. One that is newer than the jar
 * is left as it is, so a second rehearsal, which waits for the first, has nothing to do.
 */
public final class Rehearsal {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    /** What a first visitor of each kind asks. */
    private static final List<String> FIRST = List.of(
            "/q/health/ready",
            "/",
            "/api/v1/rankings",
            "/api/v1/rankings/par-index/2019?unit=quang-ninh&fields=score,rank,change,gap",
            "/api/v1/rankings/par-index/latest",
            "/api/v1/rankings/par-index/2019?format=csv",
            "/api/v1/rankings/par-index/1900",
            "/api/v1/units",
            "/api/v1/units/quang-ninh/history?indicator=par-index",
            "/api/v1/summaries/sipas/2019",
            "/api/v1/checks?limit=10",
            "/api/v1/observations?limit=10",
            "/q/metrics");

    /** For one answer, and for the archive. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Rehearsal() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var jar = args[0];
        var archive = Path.of(args[1]);
        // Whoever comes while another rehearses waits for it.
        try (var turn = FileChannel.open(
                        Path.of(archive + ".turn"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
                var lock = turn.lock()) {
            if (!isOf(archive, Path.of(jar))) {
                rehearse(jar, archive);
            }
        }
    }

    /** Whether it was made after the service was packaged. */
    private static boolean isOf(Path archive, Path jar) throws IOException {
        return Files.exists(archive)
                && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) >= 0;
    }

    private static void rehearse(String jar, Path archive) throws IOException, InterruptedException {
        Files.deleteIfExists(archive);
        var data = Files.createTempDirectory("parindex-rehearsal");
        try {
            play(jar, archive, data);
        } finally {
            delete(data);
        }
        if (!Files.exists(archive)) {
            throw new IOException("The service ended without leaving the archive " + archive);
        }
    }

    private static void play(String jar, Path archive, Path data) throws IOException, InterruptedException {
        var log = data.resolve("service.log");
        var service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-XX:TieredStopAtLevel=1",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=0",
                        "-Dparindex.data-directory=" + data,
                        "-jar",
                        jar)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            ask(port(service, log));
            // It writes the archive when it ends by itself.
            service.destroy();
            service.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } finally {
            service.destroyForcibly();
        }
    }

    private static int port(Process service, Path log) throws IOException, InterruptedException {
        while (service.isAlive()) {
            var listening = LISTENING.matcher(Files.readString(log));
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            Thread.sleep(100);
        }
        throw new IOException("The service did not start:\n" + Files.readString(log));
    }

    private static void ask(int port) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        for (var path : FIRST) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Accept-Encoding", "gzip")
                    .timeout(LONGEST)
                    .build();
            client.send(request, BodyHandlers.discarding());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
