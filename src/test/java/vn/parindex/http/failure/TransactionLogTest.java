package vn.parindex.http.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

class TransactionLogTest {

    /** As Narayana writes it. */
    private static ExtLogRecord line(String logger, String message, Throwable thrown) {
        var line = new ExtLogRecord(Level.WARN, message, FormatStyle.PRINTF, TransactionLogTest.class.getName());
        line.setLoggerName(logger);
        line.setParameters(new Object[] {"< formatId=131077 >", "io.agroal.narayana.LocalXAResource@1", "XAER_RMERR"});
        line.setThrown(thrown);
        assertThat(new TransactionLog().isLoggable(line)).isTrue();
        return line;
    }

    private static Throwable of(SQLException cause) {
        return new XAException("Error trying to transactionRollback local transaction: " + cause.getMessage())
                .initCause(cause);
    }

    @Test
    void aRollbackWhoseConnectionIsGoneIsOneLineThatSaysWhatBecomesOfIt() {
        var line = line(
                "com.arjuna.ats.jta",
                "ARJUNA016045: attempted rollback of %s (%s) failed with exception code %s",
                of(new SQLException("This connection has been closed at 100%s.", "08003")));
        assertThat(line.getThrown()).isNull();
        assertThat(line.getFormattedMessage())
                .isEqualTo(
                        "A rollback could not be told to the database, which undoes by itself what a connection that is gone"
                                + " had begun: This connection has been closed at 100%s.");
    }

    @Test
    void whatElseFailsByTheDatabaseKeepsItsWords() {
        var line = line(
                "com.arjuna.ats.jta",
                "ARJUNA016039: onePhaseCommit on {0} ({1}) failed with exception {2}",
                of(new SQLException("terminating connection", "57P01")));
        assertThat(line.getThrown()).isNull();
        assertThat(line.getFormattedMessage())
                .isEqualTo("ARJUNA016039: onePhaseCommit on … (…) failed with exception …: terminating connection");
        var undone = line(
                "com.arjuna.ats.arjuna",
                "ARJUNA012125: TwoPhaseCoordinator.beforeCompletion - failed for %s",
                new RuntimeException(
                        ProblemException.of(ProblemType.UNAVAILABLE, Text.of("Quá lâu.", "It took too long."))));
        assertThat(undone.getThrown()).isNull();
        assertThat(undone.getFormattedMessage()).contains("ARJUNA012125", "It took too long.");
    }

    @Test
    void faultsOfOursAndOtherLoggersKeepTheirStacks() {
        var ours = new IllegalStateException("a fault");
        assertThat(line("com.arjuna.ats.jta", "ARJUNA016045: %s %s %s", ours).getThrown())
                .isSameAs(ours);
        var away = new SQLException("away", "08006");
        assertThat(line("vn.parindex.release", "%s %s %s", away).getThrown()).isSameAs(away);
    }

    @Test
    void theConsoleAsksIt() throws Exception {
        var name = TransactionLog.class
                .getAnnotation(io.quarkus.logging.LoggingFilter.class)
                .name();
        assertThat(Files.readString(Path.of("src/main/resources/application.properties")))
                .contains("quarkus.log.console.filter=" + name + "\n");
    }
}
