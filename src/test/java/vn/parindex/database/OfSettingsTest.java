package vn.parindex.database;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Who publishes, who may do what and what fails, on H2: every test that wants something set, in a process of their own. */
@Tag("elsewhere")
class OfSettingsTest {

    @TestFactory
    Stream<DynamicTest> everyTestThatWantsSomethingSetHolds() {
        return OtherMachine.of(Machine.SETTINGS).tests();
    }
}
