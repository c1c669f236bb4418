package vn.parindex.suggestions;

import java.time.Duration;
import java.util.List;
import vn.parindex.http.Counted;
import vn.parindex.http.Text;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

/** Why a suggestion is not taken, or not decided. */
final class SuggestionProblems {

    private SuggestionProblems() {}

    static ProblemException off() {
        return ProblemException.of(
                ProblemType.NOT_FOUND,
                Text.of(
                        "Dịch vụ này không nhận gợi ý từ người đọc.",
                        "This service takes no suggestions from readers."));
    }

    static ProblemException tooMany(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return ProblemException.of(
                        ProblemType.TOO_MANY_REQUESTS,
                        Text.of(
                                "Bạn đã gửi nhiều gợi ý trong một giờ qua; hãy gửi tiếp sau %d phút."
                                        .formatted(minutes),
                                Counted.said(
                                        "You have sent many suggestions within the hour; send the next one in %d [minute|minutes].",
                                        minutes)))
                .with("Retry-After", String.valueOf(Math.max(1, wait.toSeconds())));
    }

    static ProblemException full() {
        return ProblemException.of(
                        ProblemType.OVERLOADED,
                        Text.of(
                                "Đang có quá nhiều gợi ý chờ xem; hãy gửi lại sau vài ngày.",
                                "Too many suggestions wait to be looked at; send yours again in some days."))
                .with("Retry-After", "86400");
    }

    static ProblemException unknown(String id) {
        return ProblemException.notFound(Fault.path(
                "suggestion",
                id,
                "unknown-suggestion",
                "Không có gợi ý “%s”; danh sách ở /api/v1/suggestions.".formatted(Fault.abbreviated(id)),
                "There is no suggestion “%s”; they are listed at /api/v1/suggestions."
                        .formatted(Fault.abbreviated(id))));
    }

    static ProblemException decided(Suggestion suggestion) {
        var vi = "Gợi ý này đã được %s xử lý.".formatted(suggestion.decidedBy());
        var en = "This suggestion was decided by %s.".formatted(suggestion.decidedBy());
        return ProblemException.of(
                ProblemType.CONFLICT,
                Text.of(vi, en),
                List.of(Fault.path("suggestion", String.valueOf(suggestion.id()), "decided", vi, en)));
    }
}
