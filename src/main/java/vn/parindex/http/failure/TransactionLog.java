package vn.parindex.http.failure;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Takes the stacks out of what the transaction manager says of a database that is away or full, and of publications that were undone:
 * whoever answers for the request tells of it in one line (ADR 037), and where in the transaction manager it was noticed helps nobody.
 */
@LoggingFilter(name = "transactions")
public final class TransactionLog implements Filter {

    private static final String TRANSACTION_MANAGER = "com.arjuna.ats";

    /** Narayana's code of a rollback that the database could not be told. */
    private static final String ROLLBACK = "ARJUNA016045";

    private static final String UNDONE =
            "A rollback could not be told to the database, which undoes by itself what a connection that is gone had begun";

    @Override
    public boolean isLoggable(LogRecord line) {
        Throwable thrown = line.getThrown();
        String logger = String.valueOf(line.getLoggerName());
        if (thrown != null && logger.startsWith(TRANSACTION_MANAGER)) {
            StoreFailures.find(thrown, false)
                    .ifPresent(told ->
                            shorten(line, StoreFailures.findWords(thrown).orElseGet(told::getMessage)));
        }
        return true;
    }

    private static void shorten(LogRecord line, String words) {
        String said = String.valueOf(line.getMessage());
        line.setMessage((said.contains(ROLLBACK) ? UNDONE : said.replaceAll("%s|\\{\\d}", "…")) + ": " + words);
        line.setParameters(null);
        line.setThrown(null);
    }
}
