package vn.parindex.database;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The page as it is read in a browser, and who may do what, in a process beside the other tests of the service. */
@Tag("elsewhere")
class OfPageAndAccessTest {

    @TestFactory
    Stream<DynamicTest> everyTestOfThePageAndOfAccessHolds() {
        return OtherMachine.of(Machine.PAGE_AND_ACCESS).tests();
    }
}
