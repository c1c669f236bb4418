package vn.parindex.database;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The tests of a {@link Machine}, in its process. What comes out is told line by line on what was its standard output when it began; what it
 * logs goes to its error output.
 */
public final class OtherRun implements TestExecutionListener {

    /** Begins the line that tells that a test begins; its name follows behind a tab. */
    static final String BEGUN = "begun";

    /** Begins the line that tells how the test ended that began before: its {@link TestExecutionResult.Status}, and why, in Base64. */
    static final String ENDED = "ended";

    /** The last line, where all tests were run, whatever came out. */
    static final String DONE = "done";

    private final PrintStream told;

    private OtherRun(PrintStream told) {
        this.told = told;
    }

    public static void main(String[] arguments) throws IOException, URISyntaxException {
        var told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        endWithWhoeverBeganThis();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher()
                    .execute(
                            request()
                                    .selectors(tests(Machine.valueOf(arguments[0])::takes))
                                    .build(),
                            new OtherRun(told));
        }
        told.println(DONE);
        System.exit(0);
    }

    /** Nobody is there to stop a process whose parent was killed: the pipe to it ends with it. */
    private static void endWithWhoeverBeganThis() {
        var watch = new Thread(() -> {
            try {
                System.in.transferTo(PrintStream.nullOutputStream());
            } catch (IOException e) {
                // As good as its end.
            }
            System.exit(1);
        });
        watch.setDaemon(true);
        watch.start();
    }

    /** The classes of tests of which this holds, in the order of their names; none is initialised. */
    static List<ClassSelector> tests(Predicate<Class<?>> wanted) throws IOException, URISyntaxException {
        var root = Path.of(OtherRun.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.class") && !file.contains("$"))
                    .map(file -> file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .sorted()
                    .map(OtherRun::load)
                    .filter(wanted)
                    // By name: Quarkus loads it anew, into its application.
                    .map(test -> selectClass(test.getName()))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OtherRun.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            told.println(BEGUN + "\t" + name(test));
        }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        told.println(BEGUN + "\t" + name(test));
        tellEnd(TestExecutionResult.Status.ABORTED, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean failed = result.getStatus() == TestExecutionResult.Status.FAILED;
        if (!test.isTest() && failed) {
            // A class that could not begin, or whose end failed, has no test that would tell.
            told.println(BEGUN + "\t" + name(test));
        }
        if (test.isTest() || failed) {
            tellEnd(
                    result.getStatus(),
                    result.getThrowable().map(OtherRun::trace).orElse(""));
        }
    }

    private void tellEnd(TestExecutionResult.Status status, String why) {
        told.println(ENDED + "\t" + status + "\t"
                + Base64.getEncoder().encodeToString(why.getBytes(StandardCharsets.UTF_8)));
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** The class, the method where there is one, and what its display name adds; in one line without tabs. */
    private static String name(TestIdentifier test) {
        var name = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> method.getClassName().replaceFirst(".*\\.", "") + "#" + method.getMethodName() + " ")
                .orElse("");
        return (name + test.getDisplayName()).replaceAll("\\s+", " ");
    }
}
