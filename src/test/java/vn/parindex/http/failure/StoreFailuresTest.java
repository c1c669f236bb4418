package vn.parindex.http.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

class StoreFailuresTest {

    private static ProblemType type(Throwable failure, boolean read) {
        return StoreFailures.find(failure, read).map(ProblemException::type).orElse(null);
    }

    @Test
    void aFullDiskIsToldToWhoWritesAndNoConcernOfWhoReads() {
        var full = catchThrowable(() -> Files.write(Path.of("/dev/full"), new byte[1]));
        assertThat(full).isInstanceOf(IOException.class);
        var spooling = new UncheckedIOException((IOException) full);
        assertThat(type(spooling, false)).isEqualTo(ProblemType.INSUFFICIENT_STORAGE);
        assertThat(type(spooling, true)).isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
        assertThat(type(new SQLException("no room", "53100"), false)).isEqualTo(ProblemType.INSUFFICIENT_STORAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08006", "57P01", "57P03", "57014", "53300", "58030", "40001", "40P01", "55P03", "90007",
                "90098"
            })
    void aDatabaseThatIsAwayOrBusyIsToldSoHoweverDeepItLies(String state) {
        var rolledBack = new IllegalStateException("rolled back");
        rolledBack.addSuppressed(new RuntimeException(new SQLException("away", state)));
        assertThat(type(rolledBack, true)).isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
        var batch = new SQLException("batch");
        batch.setNextException(new SQLException("away", state));
        assertThat(type(new RuntimeException(batch), false)).isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
    }

    @Test
    void whatIsNoTextIsAFaultOfWhoSentIt() {
        assertThat(type(new RuntimeException(new SQLException("invalid byte sequence", "22021")), false))
                .isEqualTo(ProblemType.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "90097"})
    void aDatabaseThatOnlyReadsIsOneOfItsOwn(String state) {
        var refused = new RuntimeException(new SQLException("cannot execute INSERT in a read-only transaction", state));
        assertThat(type(refused, false)).isEqualTo(ProblemType.DATABASE_READ_ONLY);
        assertThat(StoreFailures.find(refused, false).orElseThrow().headers()).containsEntry("Retry-After", "30");
    }

    @ParameterizedTest
    @CsvSource({
        "08001, does not answer",
        "57P03, does not answer",
        "28P01, refuses the user or the password",
        "28000, refuses the user or the password",
        "3D000, no database of the name",
        "90020, Another process",
        "25006, only be read"
    })
    void aStartWaitsForWhatMayComeAndSaysWhat(String state, String told) {
        var failure = new IllegalStateException(new SQLException("FATAL: it is so\nand more", state));
        assertThat(StoreFailures.findObstacle(failure))
                .hasValueSatisfying(text -> assertThat(text).contains(told));
        assertThat(StoreFailures.findWords(failure)).contains("FATAL: it is so");
    }

    @Test
    void aStartWaitsForASlowConnectionAndForNothingThatNoTimeMends() {
        assertThat(StoreFailures.findObstacle(new SQLException("Sorry, acquisition timeout!")))
                .isPresent();
        assertThat(StoreFailures.findObstacle(new SQLSyntaxErrorException("select", "42601")))
                .isEmpty();
        assertThat(StoreFailures.findObstacle(new IllegalStateException("a broken package")))
                .isEmpty();
    }

    @Test
    void aPoolThatIsLentOutIsNoDatabaseThatIsAway() {
        assertThat(type(new SQLException("Sorry, acquisition timeout!"), true)).isEqualTo(ProblemType.OVERLOADED);
        var away = new SQLException("Sorry, acquisition timeout!");
        away.setNextException(new SQLException("away", "08001"));
        assertThat(type(away, true)).isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
    }

    @Test
    void aDatabaseFileThatCannotBeReadIsAwayToo() {
        assertThat(type(
                        new SQLException("general", new RuntimeException(new IOException("Input/output error"))),
                        false))
                .isEqualTo(ProblemType.DATABASE_UNAVAILABLE);
    }

    @Test
    void aProblemThatARollbackCarriedAlongIsTheAnswer() {
        var problem = ProblemException.of(ProblemType.CONFLICT, Text.of("x", "x"));
        assertThat(StoreFailures.find(new RuntimeException(problem), false)).containsSame(problem);
    }

    @Test
    void failuresOfOurOwnStayOurs() {
        var endless = new RuntimeException("one");
        endless.addSuppressed(new RuntimeException("two", endless));
        for (var own : new Throwable[] {
            endless,
            new SQLSyntaxErrorException("select", "42601"),
            new SQLException("duplicate key", "23505"),
            new UncheckedIOException(new NoSuchFileException("x"))
        }) {
            assertThat(type(own, false)).as(own.toString()).isNull();
        }
    }
}
