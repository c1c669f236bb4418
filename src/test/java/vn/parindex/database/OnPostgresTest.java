package vn.parindex.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every {@link DatabaseTest} once more on a real PostgreSQL, and what of the page wants something set, in a process beside the tests on H2. */
@Tag("elsewhere")
class OnPostgresTest {

    @TestFactory
    Stream<DynamicTest> everyTestOfADatabaseHoldsOnPostgres() {
        return Stream.concat(
                OtherMachine.of(Machine.POSTGRESQL).tests(),
                Stream.of(dynamicTest("both gave the same", OnPostgresTest::assertBothGaveTheSame)));
    }

    private static void assertBothGaveTheSame() throws IOException, InterruptedException {
        assumeTrue(OtherMachine.awaitEndOf(Machine.READERS, Machine.SETTINGS), "H2 is not asked in this run");
        BothDatabases.assertCompared();
    }
}
