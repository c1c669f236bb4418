package vn.parindex.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/** Every {@link DatabaseTest} once more, and every {@link BrowsedTest}, on a real PostgreSQL, in a second process beside the tests on H2. */
class OnPostgresTest {

    private final BufferedReader told = SecondMachine.told();

    private String last;

    @TestFactory
    Stream<DynamicTest> everyTestOfADatabaseAndOfThePageHoldsOnPostgres() {
        // The second ends the stream, and is a test itself.
        return Stream.concat(
                Stream.generate(this::next).takeWhile(test -> test != null),
                Stream.of(
                        dynamicTest("all were run", this::assertDone),
                        dynamicTest("both gave the same", BothDatabases::assertCompared)));
    }

    /** The test that begins next there; null after the last. It takes as long here as there. */
    private DynamicTest next() {
        last = line();
        String[] begun = String.valueOf(last).split("\t");
        return begun[0].equals(PostgresRun.BEGUN) ? dynamicTest(begun[1], () -> end(begun[1])) : null;
    }

    private void end(String test) {
        last = line();
        String[] ended = String.valueOf(last).split("\t", 3);
        if (!ended[0].equals(PostgresRun.ENDED)) {
            fail(test + " did not end before its process, which told last: " + last + "\n" + logged());
        }
        String why = new String(Base64.getDecoder().decode(ended[2]), StandardCharsets.UTF_8);
        switch (ended[1]) {
            case "SUCCESSFUL" -> {}
            case "ABORTED" -> throw new TestAbortedException(why);
            default -> fail(test + " on PostgreSQL: " + why);
        }
    }

    private void assertDone() throws InterruptedException {
        assertThat(last).as(logged()).isEqualTo(PostgresRun.DONE);
        assertThat(SecondMachine.running().waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(SecondMachine.running().exitValue()).isZero();
    }

    private String line() {
        try {
            return told.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of what it logged. */
    private static String logged() {
        try {
            var log = Files.readString(SecondMachine.LOG, StandardCharsets.ISO_8859_1);
            return log.substring(Math.max(0, log.length() - 4000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
