package vn.parindex.publishing;

import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;

/** Why the data change, which every change has to say. */
final class Reason {

    private static final int LONGEST = 1000;

    private Reason() {}

    /** The request's {@code reason}; a fault where it has none or too long a one. */
    static String of(String sent, Reading reading) {
        var reason = reading.text(sent);
        if (reason.isEmpty()) {
            reading.fault(Fault.query(
                    "reason",
                    null,
                    "required",
                    "Hãy nêu lý do thay đổi dữ liệu bằng “reason”; lý do được lưu cùng phiên bản dữ liệu.",
                    "Say by “reason” why the data change; it is kept with the release."));
        } else if (reason.isPresent() && reason.get().length() > LONGEST) {
            reading.fault(Fault.query(
                    "reason",
                    reason.get(),
                    "too-long",
                    "Lý do dài nhất " + LONGEST + " ký tự.",
                    "A reason has at most " + LONGEST + " characters."));
        }
        return reason.orElse("");
    }
}
