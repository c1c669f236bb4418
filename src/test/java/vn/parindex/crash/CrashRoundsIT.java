package vn.parindex.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.chance.Chance;

/** Killed at any moment, the service starts again and has lost nothing; {@code bench/crash-rounds} does many more rounds. */
@Execution(ExecutionMode.CONCURRENT)
class CrashRoundsIT {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void theServiceKeepsItsWordHoweverOftenItIsKilled(String database) {
        var databases = System.getProperty("parindex.crash.databases", "h2,postgresql");
        Assumptions.assumeTrue(List.of(databases.split(",")).contains(database));
        var folder = Path.of(System.getProperty("parindex.crash.folder", "target/crash-rounds"));
        var tally = new CrashRounds(
                        database, Integer.getInteger("parindex.crash.rounds", 2), Chance.seed(), folder, System.out)
                .run();
        assertThat(tally.failures).as(Chance.told()).isEmpty();
    }
}
