package vn.parindex.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Where the time of the tests goes: for each class its tests, its seconds, the seconds of a core that this process spent meanwhile, and those that Chromium
 * spent, the dearest first, in {@code target/surefire-reports/times-…tsv} of each process. Seconds of a core count for as much on a busy machine; those of PostgreSQL
 * are not among them. What passes between two classes (an application that starts) is of the second.
 */
public final class SpentTime implements TestExecutionListener {

    /** The setting that names the process; without it no machine began it, but whoever asks for tests by name. */
    static final String PROCESS = "parindex.test-process";

    /** Of {@code /proc}, in a second. */
    private static final int TICKS = 100;

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, Spent> spent = new ConcurrentHashMap<>();
    private volatile Spent before = now();
    private volatile long ofChildrenBefore;

    /** What was spent up to a moment, or for one class. */
    private record Spent(long tests, long nanos, long ofCores, long ofChildren) {

        Spent since(Spent other) {
            return new Spent(
                    tests - other.tests, nanos - other.nanos, ofCores - other.ofCores, ofChildren - other.ofChildren);
        }

        Spent and(Spent other) {
            return new Spent(
                    tests + other.tests, nanos + other.nanos, ofCores + other.ofCores, ofChildren + other.ofChildren);
        }

        String told() {
            return String.format(
                    Locale.ROOT,
                    "%d\t%.1f\t%.1f\t%.1f",
                    tests,
                    nanos / 1e9,
                    ofCores / 1e9,
                    (double) ofChildren / TICKS);
        }
    }

    private static Spent now() {
        return new Spent(0, System.nanoTime(), MACHINE.getProcessCpuTime(), 0);
    }

    /** What all that this process began has spent, in ticks, with those that have ended; 0 where there is no {@code /proc}. */
    private static long ofChildren() {
        var self = ProcessHandle.current();
        // Of this process itself what its children spent that have ended, of each other also what it spent itself.
        return ticks(self.pid(), 15, 16)
                + self.descendants()
                        .mapToLong(each -> ticks(each.pid(), 13, 14, 15, 16))
                        .sum();
    }

    private static long ticks(long process, int... fields) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            // The second field is a name in brackets, which may have spaces in it.
            var after = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return IntStream.of(fields)
                    .mapToLong(field -> Long.parseLong(after[field - 2]))
                    .sum();
        } catch (IOException e) {
            // It has just ended.
            return 0;
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            var source = test.getSource().orElse(null);
            var now = now();
            spent.merge(nameOf(source, test), now.since(before).and(new Spent(1, 0, 0, 0)), Spent::and);
            before = now;
        } else if (test.getSource().orElse(null) instanceof ClassSource type) {
            long now = ofChildren();
            // Less than before where a browser ended with its application.
            spent.merge(type.getClassName(), new Spent(0, 0, 0, Math.max(0, now - ofChildrenBefore)), Spent::and);
            ofChildrenBefore = now;
        }
    }

    private static String nameOf(Object source, TestIdentifier test) {
        if (source instanceof MethodSource method) {
            return method.getClassName();
        }
        return source instanceof ClassSource type ? type.getClassName() : test.getLegacyReportingName();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        var lines = spent.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().nanos()))
                .map(each -> each.getValue().told() + "\t" + each.getKey())
                .collect(Collectors.joining("\n", "tests\tseconds\tof a core\tof Chromium\tclass\n", "\n"));
        try {
            var folder = Files.createDirectories(Path.of("target", "surefire-reports"));
            Files.writeString(folder.resolve("times-" + System.getProperty(PROCESS, "by-name") + ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
