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
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Where the time of the tests goes: for each class its tests, its seconds, and the seconds of a core that this process spent meanwhile, the
 * dearest first, in {@code target/surefire-reports/times-…tsv} of each process. Seconds of a core count for as much on a busy machine; those of Chromium and of PostgreSQL
 * are not among them. What passes between two classes (an application that starts) is of the second.
 */
public final class SpentTime implements TestExecutionListener {

    /** The setting that names the process; without it the one for H2. */
    static final String PROCESS = "parindex.test-process";

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, Spent> spent = new ConcurrentHashMap<>();
    private volatile Spent before = now();

    /** What was spent up to a moment, or for one class. */
    private record Spent(long tests, long nanos, long ofCores) {

        Spent since(Spent other) {
            return new Spent(tests - other.tests, nanos - other.nanos, ofCores - other.ofCores);
        }

        Spent and(Spent other) {
            return new Spent(tests + other.tests, nanos + other.nanos, ofCores + other.ofCores);
        }

        String told() {
            return String.format(Locale.ROOT, "%d\t%.1f\t%.1f", tests, nanos / 1e9, ofCores / 1e9);
        }
    }

    private static Spent now() {
        return new Spent(0, System.nanoTime(), MACHINE.getProcessCpuTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            var source = test.getSource().orElse(null);
            var now = now();
            spent.merge(nameOf(source, test), now.since(before).and(new Spent(1, 0, 0)), Spent::and);
            before = now;
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
                .collect(Collectors.joining("\n", "tests\tseconds\tof a core\tclass\n", "\n"));
        try {
            var folder = Files.createDirectories(Path.of("target", "surefire-reports"));
            Files.writeString(folder.resolve("times-" + System.getProperty(PROCESS, "on-h2") + ".tsv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
