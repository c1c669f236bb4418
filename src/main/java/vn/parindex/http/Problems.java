package vn.parindex.http;

import java.util.Collection;
import java.util.List;

/** The problems that no single feature owns. */
final class Problems {

    private Problems() {}

    static ProblemException nothingAt(String path, List<String> nearest) {
        String shown = Fault.abbreviated(path);
        return ProblemException.notFound(Fault.path(
                        null,
                        path,
                        "unknown-path",
                        "Không có gì ở địa chỉ “" + shown + "”. Danh mục các địa chỉ ở /api/v1.",
                        "There is nothing at “" + shown + "”. /api/v1 lists the addresses.")
                .suggesting(nearest));
    }

    static ProblemException methodNotAllowed(String method, Collection<String> allowed) {
        String methods = String.join(", ", allowed);
        return ProblemException.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        Text.of(
                                "Địa chỉ này không nhận " + method + "; được nhận: " + methods + ".",
                                "This address does not take " + method + "; it takes " + methods + "."))
                .with("Allow", methods);
    }

    static ProblemException notAcceptable(String accept, Collection<String> mediaTypes) {
        String types = String.join(", ", mediaTypes);
        return ProblemException.of(
                ProblemType.NOT_ACCEPTABLE,
                Text.of(
                        "Không có định dạng được yêu cầu; hiện có: " + types + ".",
                        "The format asked for does not exist here; " + types + " does."),
                List.of(Fault.header(
                                "Accept",
                                accept,
                                "not-acceptable",
                                "Hãy yêu cầu một trong các định dạng hiện có.",
                                "Ask for one of the formats that exist.")
                        .allowing(mediaTypes)));
    }

    static ProblemException unreadableBody(String where) {
        return ProblemException.of(
                ProblemType.MALFORMED_REQUEST,
                Text.of("Không đọc được nội dung gửi lên" + where + ".", "The body cannot be read" + where + "."));
    }

    static ProblemException internalError() {
        return ofStatus(500);
    }

    /** A problem of which nothing is known but its status. */
    static ProblemException ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        return ProblemException.of(type, type.explanation());
    }
}
