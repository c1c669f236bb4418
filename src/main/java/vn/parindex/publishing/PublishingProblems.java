package vn.parindex.publishing;

import java.util.List;
import java.util.Locale;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.release.Release;

/** Why a publishing step is refused, and what would let it through. */
final class PublishingProblems {

    private PublishingProblems() {}

    static ProblemException unknown(String id) {
        return ProblemException.of(
                ProblemType.RELEASE_NOT_FOUND,
                Text.of(
                        "Không có phiên bản dữ liệu hoặc bản nháp “" + Fault.abbreviated(id) + "”.",
                        "There is no release or draft “" + Fault.abbreviated(id) + "”."));
    }

    static ProblemException notADraft(String id, Release.Status status) {
        var code = status.name().toLowerCase(Locale.ROOT);
        return conflict(
                "status",
                "“" + id + "” không còn là bản nháp (trạng thái: " + code + ").",
                "“" + id + "” is not a draft (status: " + code + ").");
    }

    static ProblemException nothingSent(String id) {
        return conflict(
                "status",
                "“" + id
                        + "” không có tệp nào được gửi kèm nên không thể kiểm tra lại; hãy hủy nó bằng POST …/discard.",
                "Nothing was sent for “" + id + "” that could be checked again; take it back: POST …/discard.");
    }

    static ProblemException changedMeanwhile(String id) {
        return ProblemException.of(
                ProblemType.PRECONDITION_FAILED,
                Text.of(
                        "“" + id + "” đã thay đổi từ khi bạn đọc; hãy đọc lại rồi gửi If-Match mới.",
                        "“" + id + "” has changed since you read it; read it again and send its ETag in If-Match."));
    }

    static ProblemException overtaken(String id, String current) {
        var said = DraftView.Stale.of(id, current).reason();
        return conflict("base", said.vi(), said.en());
    }

    /** The first request with this key is still being dealt with (draft-ietf-httpapi-idempotency-key-header, 2.6). */
    static ProblemException inFlight(String key) {
        return ProblemException.of(
                        ProblemType.CONFLICT,
                        Text.of(
                                "Yêu cầu trước với cùng Idempotency-Key chưa xong; hãy gửi lại sau ít giây.",
                                "The earlier request with this Idempotency-Key is still being dealt with; send it again in a few"
                                        + " seconds."),
                        List.of(Fault.header(
                                IdempotentRequest.HEADER,
                                key,
                                "in-flight",
                                "Chờ yêu cầu trước xong rồi gửi lại: câu trả lời sẽ như nhau.",
                                "Wait for the earlier request and send it again: the answer will be the same.")))
                .with("Retry-After", "5");
    }

    static ProblemException changesNothing(String id) {
        return conflict(
                "changes",
                "“" + id + "” không làm thay đổi dữ liệu nên không có gì để công bố.",
                "“" + id + "” changes nothing, so there is nothing to publish.");
    }

    static ProblemException unconfirmed(long withdrawn) {
        return conflict(
                "confirmWithdrawals",
                "Bản nháp rút " + withdrawn
                        + " dòng, hơn một phần mười dữ liệu; nếu đúng ý, thêm confirmWithdrawals=true.",
                Counted.said(
                        "The draft withdraws %d [row|rows], more than a tenth of the data; if that is meant, add confirmWithdrawals=true.",
                        withdrawn));
    }

    static ProblemException unacknowledged(int warnings) {
        return conflict(
                "acknowledge",
                "Bản nháp thêm " + warnings + " cảnh báo; hãy đọc …/report rồi xác nhận bằng acknowledge=" + warnings
                        + ".",
                Counted.said(
                        "The draft adds %1$d [warning|warnings]; read …/report and acknowledge [it|them] by acknowledge=%1$d.",
                        warnings));
    }

    static ProblemException otherRequestWithKey(String key) {
        return ProblemException.of(
                ProblemType.UNPROCESSABLE,
                Text.of(
                        "Idempotency-Key này đã dùng cho một yêu cầu khác.",
                        "This Idempotency-Key was used for another request."),
                List.of(Fault.header(
                        "Idempotency-Key",
                        key,
                        "used-before",
                        "Mỗi yêu cầu mới cần một khóa mới.",
                        "Every new request needs a key of its own.")));
    }

    private static ProblemException conflict(String parameter, String vi, String en) {
        return ProblemException.of(
                ProblemType.CONFLICT, Text.of(vi, en), List.of(Fault.query(parameter, null, "conflict", vi, en)));
    }
}
