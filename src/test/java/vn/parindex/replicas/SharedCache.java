package vn.parindex.replicas;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.parindex.crash.Folders;

/** nginx before several instances, which keeps what their answers let it keep ({@code bench/lib/replicas.conf}); it ends when it is closed. */
final class SharedCache implements AutoCloseable {

    private static final Path SETTINGS = Path.of("bench/lib/replicas.conf");
    private static final String REVALIDATE = "proxy_cache_revalidate on;";

    private final Process process;
    private final Path folder;
    private final int port;

    private SharedCache(List<Integer> instances, String settings) {
        try {
            folder = Files.createTempDirectory("replicas-");
            // Its workers are nobody's where root starts it.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            port = freePort();
            var servers = instances.stream()
                    .map(each -> "server 127.0.0.1:" + each + ";")
                    .collect(joining("\n"));
            var file = Files.writeString(
                    folder.resolve("nginx.conf"),
                    settings.replace("@FOLDER@", folder.toString())
                            .replace("@PORT@", String.valueOf(port))
                            .replace("@SERVERS@", servers));
            process = new ProcessBuilder(program().orElseThrow().toString(), "-c", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            awaitAnswer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where nginx is installed; empty where it is not. */
    static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** It asks the instances in turn, and believes them. */
    static SharedCache before(List<Integer> instances) {
        return new SharedCache(instances, settings());
    }

    /** One for which all answers that may be kept are old after a second, whatever they say, so that nobody need wait for a minute. */
    static SharedCache impatientBefore(List<Integer> instances) {
        return new SharedCache(
                instances,
                settings()
                        .replace(
                                REVALIDATE,
                                REVALIDATE + " proxy_ignore_headers Cache-Control; proxy_cache_valid 200 1s;"));
    }

    private static String settings() {
        try {
            var settings = Files.readString(SETTINGS);
            if (!settings.contains(REVALIDATE)) {
                throw new IllegalStateException(SETTINGS + " does not ask again");
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        for (int tries = 0; tries < 200; tries++) {
            try {
                Answer.get(port, "/q/health/live");
                return;
            } catch (UncheckedIOException e) {
                Replicas.sleep();
            }
        }
        var said = Files.readString(folder.resolve("nginx.log"));
        close();
        throw new IllegalStateException("nginx does not answer: " + said);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
        Folders.delete(folder);
    }
}
