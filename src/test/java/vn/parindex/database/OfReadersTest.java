package vn.parindex.database;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The service and its page as anybody finds them, with nothing set, in a process of their own. */
@Tag("elsewhere")
class OfReadersTest {

    @TestFactory
    Stream<DynamicTest> everyTestOfWhatReadersMeetHolds() {
        return OtherMachine.of(Machine.READERS).tests();
    }
}
