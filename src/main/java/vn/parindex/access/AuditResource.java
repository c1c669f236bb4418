package vn.parindex.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Moment;
import vn.parindex.http.Needs;
import vn.parindex.http.Role;

/** The audit log, for admins. */
@Costs(Cost.CHEAP)
@Path("/api/v1/audit")
@Tag(name = "Access")
public class AuditResource {

    /** Events are never taken away, so a cursor that names the last one seen stays right whatever is added. */
    private static final String ANY_TIME = "audit";

    private final AuditRepository events;
    private final Inquiry inquiry;

    AuditResource(AuditRepository events, Inquiry inquiry) {
        this.events = events;
        this.inquiry = inquiry;
    }

    @GET
    @Needs(Role.ADMIN)
    @Operation(
            operationId = "listAuditEvents",
            summary = "List who did what, newest first",
            description = "Never kept by a cache.")
    public AuditListView list(
            @Parameter(description = "Only this action", example = "release.publish") @RestQuery String action,
            @Parameter(description = "Only what this caller did, by name") @RestQuery String caller,
            @Parameter(
                            description = "Only at or after: a day (its start at +07:00) or a time with its offset",
                            example = "2026-11-24")
                    @RestQuery
                    String since,
            @Parameter(description = "Only at or before: a day (its end at +07:00) or a time with its offset")
                    @RestQuery
                    String until,
            @Parameter(description = "How many items, 1 to 1000") @RestQuery String limit,
            @Parameter(description = "From links.next") @RestQuery String cursor) {
        int rows = inquiry.limit(100, 1000);
        int before = inquiry.offset(ANY_TIME);
        var filter = new AuditRepository.Filter(
                inquiry.text("action"),
                inquiry.text("caller"),
                moment("since", Moment::parseStart),
                moment("until", Moment::parse),
                before == 0 ? Optional.empty() : Optional.of((long) before));
        inquiry.settle();
        List<AuditEvent> found = events.list(filter, rows + 1);
        List<AuditEvent> page = found.subList(0, Math.min(rows, found.size()));
        return new AuditListView(page.stream().map(AuditEventView::of).toList(), links(page, found.size() > rows));
    }

    private Links links(List<AuditEvent> page, boolean more) {
        String self = Links.self(inquiry);
        if (!more) {
            return Links.of(inquiry);
        }
        int last = Math.toIntExact(page.get(page.size() - 1).id());
        return Links.of(
                inquiry,
                Links.with(self, "cursor", inquiry.cursor(ANY_TIME, last).text()));
    }

    private Optional<Instant> moment(String name, Function<String, Optional<Instant>> parse) {
        var text = inquiry.text(name);
        var moment = text.flatMap(parse);
        if (text.isPresent() && moment.isEmpty()) {
            inquiry.fault(
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
