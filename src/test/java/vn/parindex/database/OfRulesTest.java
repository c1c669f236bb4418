package vn.parindex.database;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every test that needs no service, in a process beside those that do. */
@Tag("elsewhere")
class OfRulesTest {

    @TestFactory
    Stream<DynamicTest> everyTestOfARuleHolds() {
        return OtherMachine.of(Machine.RULES).tests();
    }
}
