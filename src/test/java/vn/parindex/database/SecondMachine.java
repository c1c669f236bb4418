package vn.parindex.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The process of a {@link PostgresRun}. Where a build runs all tests it begins before anything else, as the first thing that happens in both
 * is that Quarkus builds its applications, on one core each; where {@link OnPostgresTest} is asked for by name, it begins with it.
 */
public final class SecondMachine implements LauncherSessionListener {

    /** What it logs. */
    static final Path LOG = Path.of("target", "surefire-reports", "on-postgresql.log");

    private static final Path NICE = Path.of("/usr/bin/nice");

    private static Process process;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        // Only Maven says the first; the second is there where not all tests are wanted.
        if (Boolean.getBoolean("parindex.on-postgresql") && System.getProperty("test") == null) {
            running();
        }
    }

    /** Begins it, unless it did. */
    static synchronized Process running() {
        if (process == null) {
            try {
                Files.createDirectories(LOG.getParent());
                process = new ProcessBuilder(command())
                        .redirectError(LOG.toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return process;
    }

    static BufferedReader told() {
        return running().inputReader(StandardCharsets.UTF_8);
    }

    private static List<String> command() {
        // It has fewer tests, so where both want a core the others come first; they decide when all are done.
        var command = new ArrayList<>(Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "5") : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X"))
                .forEach(command::add);
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.matches("(parindex|quarkus|java\\.util\\.logging\\.manager).*"))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.add("-Dparindex.db-kind=postgresql");
        command.add("-Dparindex.on-postgresql=false");
        command.add("-D" + BothDatabases.RUN + "=" + BothDatabases.run());
        // The contract in target/openapi is that of the build on H2.
        command.add("-Dquarkus.smallrye-openapi.store-schema-directory=target/openapi-on-postgresql");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PostgresRun.class.getName()));
        return command;
    }
}
