package vn.parindex.webhooks;

import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

/** Why a receiver is not taken, or not found. */
final class WebhookProblems {

    private WebhookProblems() {}

    static ProblemException unknown(String id) {
        return ProblemException.notFound(Fault.path(
                "webhook",
                id,
                "unknown-webhook",
                "Không có webhook “%s”; danh sách ở /api/v1/webhooks.".formatted(Fault.abbreviated(id)),
                "There is no webhook “%s”; they are listed at /api/v1/webhooks.".formatted(Fault.abbreviated(id))));
    }

    static ProblemException full(int most) {
        return ProblemException.of(
                ProblemType.CONFLICT,
                Text.of(
                        "Đã có đủ %d webhook; hãy xóa bớt, hoặc nâng PARINDEX_WEBHOOKS_MOST.".formatted(most),
                        Counted.said(
                                "%d [webhook is|webhooks are] registered already; delete one, or raise PARINDEX_WEBHOOKS_MOST.",
                                most)));
    }

    static Fault unreadableCursor(String after) {
        return Fault.query(
                "after",
                after,
                "broken-cursor",
                "Cần con trỏ của /api/v1/changes hoặc mã của một phiên bản dữ liệu; bỏ “after” để gửi lại từ đầu.",
                "A cursor of /api/v1/changes or the id of a release is expected; leave “after” out to replay everything.");
    }
}
