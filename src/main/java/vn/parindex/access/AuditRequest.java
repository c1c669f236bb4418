package vn.parindex.access;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.http.Moment;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Reading;

/**
 * What is asked of the audit log.
 *
 * @param rows how many events a page holds
 */
record AuditRequest(AuditRepository.Filter filter, int rows) {

    /** Events are never taken away, so a cursor that names the last one seen stays right whatever is added. */
    static final String ANY_TIME = "audit";

    static AuditRequest of(AuditQuery query, Reading reading) {
        var slice = reading.slice(query.paging(), 100, 1000, ANY_TIME);
        var filter = new AuditRepository.Filter(
                reading.text(query.action()),
                reading.text(query.caller()),
                moment("since", query.since(), Moment::parseStart, reading),
                moment("until", query.until(), Moment::parse, reading),
                slice.offset() == 0 ? Optional.empty() : Optional.of((long) slice.offset()));
        return new AuditRequest(filter, slice.rows());
    }

    private static Optional<Instant> moment(
            String name, String sent, Function<String, Optional<Instant>> parse, Reading reading) {
        var text = reading.text(sent);
        var moment = text.flatMap(parse);
        if (text.isPresent() && moment.isEmpty()) {
            reading.fault(
                    Fault.query(
                            name,
                            text.get(),
                            "not-a-moment",
                            "Cần một ngày (2026-11-24, theo giờ Việt Nam) hoặc một thời điểm kèm múi giờ (2026-11-24T08:00:00+07:00).",
                            "A day is expected (2026-11-24, in Việt Nam) or a moment with its offset (2026-11-24T08:00:00+07:00)."));
        }
        return moment;
    }
}
