package vn.parindex.changes;

import java.util.List;
import java.util.Optional;
import vn.parindex.http.BasePath;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.release.ChangeCursor;
import vn.parindex.release.Release;

/** Why the changes cannot be told from where a request asks, and where to begin instead. */
final class ChangeProblems {

    private ChangeProblems() {}

    private static String start() {
        return BasePath.of("/api/v1/changes");
    }

    static Fault brokenCursor(String text) {
        return Fault.query(
                "after",
                text,
                "broken-cursor",
                "Đây không phải là con trỏ của dịch vụ này; hãy gửi lại nguyên văn “next”, hoặc bỏ “after” để đọc từ đầu.",
                "This is no cursor of this service; send “next” back as it was, or leave “after” out to read from the start.");
    }

    static Fault brokenLastEventId(String text) {
        return Fault.header(
                "Last-Event-ID",
                text,
                "broken-cursor",
                "Đây không phải là “id” của một sự kiện ở đây; hãy gửi lại nguyên văn “id” nhận được sau cùng, hoặc bỏ tiêu đề này.",
                "This is no id of an event of this stream; send the last “id” back as it was, or leave the header out.");
    }

    static Fault draft(String id) {
        return Fault.query(
                "release",
                id,
                "not-published",
                "Bản nháp chưa có sự kiện nào; các thay đổi của nó ở " + BasePath.of("/api/v1/releases/") + id
                        + "/diff.",
                "A draft has no events yet; what it changes is at " + BasePath.of("/api/v1/releases/") + id + "/diff.");
    }

    static Fault waitingForThePast(String wait) {
        return Fault.query(
                "wait",
                wait,
                "exclusive",
                "Trạng thái đã cố định bằng “release” hoặc “asOf” thì không có gì mới để chờ; hãy bỏ một trong hai.",
                "A state pinned by “release” or “asOf” gets nothing new to wait for; leave one of them out.");
    }

    /** The cursor names a release, or a place in one, that is not there: told with where to begin again. */
    static ProblemException gone(ChangeCursor cursor, Optional<Release> current) {
        var snapshot = current.map(ChangeListView.Snapshot::of);
        var zip = snapshot.map(ChangeListView.Snapshot::href).orElse(BasePath.of("/api/v1/dataset.zip"));
        var goOn = snapshot.map(each -> start() + "?after=" + each.cursor()).orElse(start());
        var message = Text.of(
                "Không còn sự kiện mà con trỏ này trỏ tới (phiên bản dữ liệu số " + cursor.release()
                        + "). Hãy đọc lại từ đầu tại " + start() + ", hoặc nạp " + zip + " rồi đọc tiếp tại " + goOn
                        + ".",
                "What this cursor points to is not there any more (release number " + cursor.release()
                        + "). Read from the start at " + start() + ", or load " + zip + " and go on at " + goOn + ".");
        return ProblemException.of(
                        ProblemType.GONE,
                        message,
                        List.of(Fault.of(Fault.In.QUERY, "after", cursor.text(), "gone", message)))
                .with("Link", "<" + start() + ">; rel=\"next\"");
    }

    static ProblemException everyListenerIsIn(int most) {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        Text.of(
                                "Đã có đủ " + most
                                        + " kết nối đang lắng nghe; hãy thử lại sau ít giây, hoặc hỏi từng trang tại "
                                        + start() + ".",
                                "As many as may, " + most
                                        + ", are listening already; try again in a few seconds, or ask for"
                                        + " pages at " + start() + "."))
                .with("Retry-After", "5");
    }

    static ProblemException stopping() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        Text.of(
                                "Dịch vụ đang dừng; hãy kết nối lại sau ít giây.",
                                "The service is stopping; come back in a few seconds."))
                .with("Retry-After", "5");
    }

    static ProblemException everyPlaceTaken() {
        return ProblemException.of(
                        ProblemType.UNAVAILABLE,
                        Text.of(
                                "Đang có quá nhiều yêu cầu cùng chờ; hãy hỏi lại sau ít giây, hoặc hỏi không kèm “wait”.",
                                "Too many requests are waiting already; ask again in a few seconds, or without “wait”."))
                .with("Retry-After", "5");
    }
}
