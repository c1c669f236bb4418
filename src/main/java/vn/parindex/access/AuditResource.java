package vn.parindex.access;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Needs;
import vn.parindex.http.admission.Role;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;

/** The audit log, for admins. */
@Costs(Cost.CHEAP)
@Path("/api/v1/audit")
@Tag(name = "Access")
public class AuditResource {

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
    public AuditListView list(@BeanParam AuditQuery query) {
        var asked = inquiry.read(reading -> AuditRequest.of(query, reading));
        int rows = asked.rows();
        List<AuditEvent> found = events.list(asked.filter(), rows + 1);
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
                Links.with(
                        self,
                        "cursor",
                        inquiry.cursor(AuditRequest.ANY_TIME, last).text()));
    }
}
