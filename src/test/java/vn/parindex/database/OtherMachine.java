package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** The process of a {@link Machine}, and its tests as they are told from there ({@link OtherRun}). */
final class OtherMachine {

    private static final Path NICE = Path.of("/usr/bin/nice");

    private static final Map<Machine, OtherMachine> RUNNING = new EnumMap<>(Machine.class);

    private final Machine machine;
    private final Path log;
    private final Process process;
    private final BufferedReader told;
    private String last;

    private OtherMachine(Machine machine) throws IOException {
        this.machine = machine;
        this.log = Path.of("target", "surefire-reports", machine.file() + ".log");
        Files.createDirectories(log.getParent());
        this.process = new ProcessBuilder(command()).redirectError(log.toFile()).start();
        this.told = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Begins it, unless it did. */
    static synchronized OtherMachine of(Machine machine) {
        return RUNNING.computeIfAbsent(machine, missing -> {
            try {
                return new OtherMachine(missing);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Waits for those of them that were begun; whether all were. */
    static boolean awaitEndOf(Machine... machines) throws InterruptedException {
        boolean all = true;
        for (var machine : machines) {
            var begun = begun(machine);
            all &= begun != null;
            if (begun != null) {
                begun.process.waitFor();
            }
        }
        return all;
    }

    private static synchronized OtherMachine begun(Machine machine) {
        return RUNNING.get(machine);
    }

    private List<String> command() {
        var command = new ArrayList<>(
                Files.isExecutable(NICE)
                        ? List.of(NICE.toString(), "-n", String.valueOf(machine.patience()))
                        : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-X"))
                .forEach(command::add);
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.matches("(parindex|quarkus|jqwik|java\\.util\\.logging\\.manager).*"))
                .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
        command.addAll(machine.options());
        command.add("-Dparindex.all-machines=false");
        command.add("-D" + SpentTime.PROCESS + "=" + machine.file());
        command.add("-D" + BothDatabases.RUN + "=" + BothDatabases.run());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OtherRun.class.getName(), machine.name()));
        return command;
    }

    /** Each of its tests as it comes, and at the end one that all were run. */
    Stream<DynamicTest> tests() {
        return Stream.concat(
                Stream.generate(this::next).takeWhile(test -> test != null),
                Stream.of(dynamicTest("all were run", this::assertDone)));
    }

    /** The test that begins next there; null after the last. It takes as long here as there. */
    private DynamicTest next() {
        last = line();
        String[] begun = String.valueOf(last).split("\t");
        return begun[0].equals(OtherRun.BEGUN) ? dynamicTest(begun[1], () -> end(begun[1])) : null;
    }

    private void end(String test) {
        last = line();
        String[] ended = String.valueOf(last).split("\t", 3);
        if (!ended[0].equals(OtherRun.ENDED)) {
            fail(test + " did not end before its process, which told last: " + last + "\n" + logged());
        }
        String why = new String(Base64.getDecoder().decode(ended[2]), StandardCharsets.UTF_8);
        switch (ended[1]) {
            case "SUCCESSFUL" -> {}
            case "ABORTED" -> throw new TestAbortedException(why);
            default -> fail(test + " " + machine.file() + ": " + why);
        }
    }

    private void assertDone() throws InterruptedException {
        assertThat(last).as(logged()).isEqualTo(OtherRun.DONE);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private String line() {
        try {
            return told.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of what it logged. */
    private String logged() {
        try {
            var text = Files.readString(log, StandardCharsets.ISO_8859_1);
            return text.substring(Math.max(0, text.length() - 4000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
