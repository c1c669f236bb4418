package vn.parindex.crash;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, from its start to the kill. */
public final class Service {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int KILLED = 128 + 9;

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final Path log;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private Service(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the process and does not wait for the service.
     *
     * @param options for the JVM
     * @param log where its output is added
     */
    public static Service launch(Store store, List<String> options, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        // As README starts it, from the root of the project: an archive of classes holds for this path.
        command.addAll(
                List.of("-jar", store.service().resolve("quarkus-run.jar").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.putAll(store.environment());
        environment.put("PARINDEX_PUBLISHER_TOKEN", Client.TOKEN);
        environment.putAll(Told.environment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", "0");
        try {
            var service = new Service(builder.start(), log);
            var reader = new Thread(service::readOutput, "output of the service");
            reader.setDaemon(true);
            reader.start();
            RUNNING.add(service.process);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOutput() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter kept =
                        Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line);
                kept.newLine();
                var listening = LISTENING.matcher(line);
                if (listening.find()) {
                    port.complete(Integer.parseInt(listening.group(1)));
                }
            }
        } catch (IOException e) {
            // The process is gone.
        }
        port.completeExceptionally(new IOException("The service ended."));
    }

    /** Waits until it is ready. */
    public Client awaitReady() {
        try {
            var client = new Client(port.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS));
            client.call(Call.ready()).require(200);
            return client;
        } catch (TimeoutException | ExecutionException e) {
            throw new Violation("The service does not start; its output is in " + log, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it as {@code kill -9} does; it must have lived until now. */
    void kill() {
        process.destroyForcibly();
        int code = await();
        Violation.unless(code == KILLED, "The service had ended by itself, with %d; its output is in %s", code, log);
    }

    /** Ends it whatever its state. */
    public void end() {
        process.destroyForcibly();
        await();
    }

    /** Tells it to stop and waits until it has. */
    void stop() {
        process.destroy();
        await();
    }

    private int await() {
        try {
            int code = process.waitFor();
            RUNNING.remove(process);
            return code;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
