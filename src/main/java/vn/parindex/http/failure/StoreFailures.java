package vn.parindex.http.failure;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.traffic.NoRoomException;

/**
 * Tells the failures of what the service stands on, its database and its disk, from its own: they are over as soon as the database
 * answers or there is room again (ADR 014).
 */
public final class StoreFailures {

    private static final String RETRY_AFTER = "5";
    private static final int MOST = 200;

    /** What operating systems say, and the database passes on, where a disk or a quota is full. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    /**
     * Beginnings of SQLSTATEs: no connection, no resources, shut down or starting, stopped from outside or by a limit, failing
     * disk, locks that were waited for too long or for ever, and a connection that was closed under who used it.
     */
    private static final List<String> AWAY =
            List.of("08", "53", "57P0", "57014", "58", "55P03", "40001", "40P01", "HYT00", "90007", "90098", "90121");

    private static final String DISK_FULL = "53100";

    /** PostgreSQL keeps no U+0000 in a text, H2 does. */
    private static final List<String> NO_TEXT = List.of("22021");

    /** A transaction that may only read, as on a standby; H2 on files that may not be written. */
    private static final List<String> READ_ONLY = List.of("25006", "90097");

    /** What a start waits for beside a database that is away, by the beginnings of SQLSTATEs: somebody is about to set it right, or is told. */
    private static final Map<String, String> NOT_YET = Map.of(
            "28", "The database refuses the user or the password that the service has.",
            "3D000", "The server has no database of the name that the service was given.",
            "90020", "Another process has the database files open.",
            "25006", "The database can only be read, and its tables are not those of this version.",
            "90097", "The database can only be read, and its tables are not those of this version.");

    /** What the pool says, which gives no code, where others hold every connection for too long. */
    private static final String ALL_LENT_OUT = "acquisition timeout";

    private StoreFailures() {}

    /**
     * The problem to answer with; empty for a failure of our own.
     *
     * @param failure null where nothing is known of it
     * @param read whether the request only reads: then a full disk is none of the client's concern, only that it must wait
     */
    static Optional<ProblemException> find(Throwable failure, boolean read) {
        var all = failure == null ? List.<Throwable>of() : list(failure);
        var told = all.stream().filter(ProblemException.class::isInstance).findFirst();
        if (told.isPresent()) {
            // A problem that a rollback carried along.
            return told.map(ProblemException.class::cast);
        }
        if (all.stream().anyMatch(StoreFailures::isFull)) {
            return Optional.of(read ? unavailable() : full());
        }
        if (all.stream().anyMatch(each -> has(each, NO_TEXT))) {
            return Optional.of(noText());
        }
        if (all.stream().anyMatch(each -> has(each, READ_ONLY))) {
            return Optional.of(readOnly());
        }
        if (all.stream().anyMatch(StoreFailures::isAway)) {
            return Optional.of(unavailable());
        }
        if (all.stream().anyMatch(NoRoomException.class::isInstance)) {
            return Optional.of(overloaded());
        }
        return all.stream().anyMatch(StoreFailures::isAllLentOut) ? Optional.of(overloaded()) : Optional.empty();
    }

    /**
     * What a start has to wait for that failed so, in a sentence without addresses and names; empty for what no time mends.
     */
    public static Optional<String> findObstacle(Throwable failure) {
        var all = list(failure);
        return all.stream()
                .flatMap(each -> NOT_YET.entrySet().stream()
                        .filter(known -> has(each, List.of(known.getKey())))
                        .map(Map.Entry::getValue))
                .findFirst()
                .or(() -> all.stream().anyMatch(each -> isAway(each) || isAllLentOut(each) || isFull(each))
                        ? Optional.of("The database does not answer.")
                        : Optional.empty());
    }

    /** What the database or its driver said, in one line; empty where no failure of it lies behind this one. */
    public static Optional<String> findWords(Throwable failure) {
        var all = list(failure);
        return all.stream()
                .filter(SQLException.class::isInstance)
                .reduce((outer, inner) -> inner)
                .map(each ->
                        String.valueOf(each.getMessage()).lines().findFirst().orElse(""));
    }

    private static boolean has(Throwable failure, List<String> states) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && states.stream().anyMatch(sql.getSQLState()::startsWith);
    }

    /** The failure and everything behind it, outermost first. */
    private static List<Throwable> list(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var all = new ArrayList<Throwable>();
        var next = new ArrayDeque<Throwable>(List.of(failure));
        while (!next.isEmpty() && all.size() < MOST) {
            var each = next.remove();
            if (seen.add(each)) {
                all.add(each);
                Optional.ofNullable(each.getCause()).ifPresent(next::add);
                next.addAll(Arrays.asList(each.getSuppressed()));
                if (each instanceof SQLException sql && sql.getNextException() != null) {
                    next.add(sql.getNextException());
                }
            }
        }
        return all;
    }

    private static boolean isFull(Throwable failure) {
        return failure instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
                || failure instanceof IOException
                        && failure.getMessage() != null
                        && FULL.stream().anyMatch(failure.getMessage()::contains);
    }

    private static boolean isAway(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        return sql instanceof SQLNonTransientConnectionException
                || sql instanceof SQLTransientConnectionException
                || sql instanceof SQLTimeoutException
                || sql instanceof SQLTransactionRollbackException
                // An embedded database fails to read or write its file.
                || sql.getCause() != null && list(sql.getCause()).stream().anyMatch(IOException.class::isInstance)
                || has(sql, AWAY);
    }

    private static boolean isAllLentOut(Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getMessage() != null
                && sql.getMessage().toLowerCase(Locale.ROOT).contains(ALL_LENT_OUT);
    }

    private static ProblemException overloaded() {
        return ProblemException.of(
                        ProblemType.OVERLOADED,
                        Text.of(
                                "Dịch vụ đang xử lý nhiều yêu cầu nhất có thể; yêu cầu này chưa được thực hiện, hãy gửi lại sau ít"
                                        + " giây.",
                                "The service is answering as many requests as it can; this one was not begun, send it again in a few"
                                        + " seconds."))
                .with("Retry-After", RETRY_AFTER);
    }

    private static ProblemException noText() {
        return ProblemException.of(
                ProblemType.INVALID_REQUEST,
                Text.of(
                        "Nội dung gửi lên có ký tự U+0000 nên không lưu được như văn bản; hãy bỏ ký tự này rồi gửi lại.",
                        "What was sent has the character U+0000, which no text that is kept may have; take it out and send it again."));
    }

    private static ProblemException readOnly() {
        return ProblemException.of(
                        ProblemType.DATABASE_READ_ONLY,
                        Text.of(
                                "Cơ sở dữ liệu hiện chỉ cho đọc (bản sao dự phòng, đang chuyển máy chủ hoặc đang bảo trì) nên không"
                                        + " thay đổi nào được lưu; việc đọc vẫn bình thường. Hãy gửi lại sau.",
                                "The database can only be read at present (a standby, a switchover or maintenance), so nothing was"
                                        + " changed; reads go on. Send it again later."))
                .with("Retry-After", "30");
    }

    private static ProblemException unavailable() {
        return ProblemException.of(
                        ProblemType.DATABASE_UNAVAILABLE,
                        Text.of(
                                "Cơ sở dữ liệu hiện không phản hồi; hãy thử lại sau ít giây. Nếu bạn vừa gửi thay đổi, hãy đọc lại"
                                        + " trạng thái trước khi gửi lại.",
                                "The database does not answer at present; try again in a few seconds. If you have just sent a"
                                        + " change, read its state before you send it again."))
                .with("Retry-After", RETRY_AFTER);
    }

    private static ProblemException full() {
        return ProblemException.of(
                ProblemType.INSUFFICIENT_STORAGE,
                Text.of(
                        "Không còn chỗ để lưu những gì bạn gửi và không phần nào được giữ lại; hãy báo người vận hành rồi gửi lại.",
                        "There is no room to store what you sent, and nothing of it was kept; tell the operator, then send it"
                                + " again."));
    }
}
