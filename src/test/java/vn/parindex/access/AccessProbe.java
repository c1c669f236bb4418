package vn.parindex.access;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.admission.Open;
import vn.parindex.http.admission.Role;
import vn.parindex.http.request.Inquiry;

/** Stands in for the features that ask who may; it is not in the contract. */
@Open
@Path("/api/v1/probe/access")
public class AccessProbe {

    private final Access access;
    private final Audit audit;
    private final Inquiry inquiry;

    AccessProbe(Access access, Audit audit, Inquiry inquiry) {
        this.access = access;
        this.audit = audit;
        this.inquiry = inquiry;
    }

    @GET
    @Path("who")
    @Operation(hidden = true)
    public Map<String, Object> who() {
        inquiry.settle();
        return access.find().map(AccessProbe::told).orElse(Map.of("name", "nobody"));
    }

    @POST
    @Path("{role}")
    @Operation(hidden = true)
    public Map<String, Object> require(@RestPath String role) {
        access.admit(Role.find(role).orElseThrow());
        return told(access.caller());
    }

    /** Does something, tells the log of it both ways, and fails. */
    @POST
    @Path("failing")
    @Transactional
    @Operation(hidden = true)
    public void fail(@RestQuery String target) {
        audit.record("probe.own", target, AuditEvent.Outcome.FAILED, "stays");
        audit.recordDone("probe.joined", target, "goes with the action");
        throw new IllegalStateException("the action fails");
    }

    @POST
    @Path("done")
    @Transactional
    @Operation(hidden = true)
    public void done(@RestQuery String target) {
        audit.recordDone("probe.joined", target, "");
    }

    private static Map<String, Object> told(Caller caller) {
        List<String> roles = caller.roles().stream().map(Role::code).sorted().toList();
        return Map.of(
                "name",
                caller.name(),
                "identity",
                caller.identity(),
                "roles",
                roles,
                "via",
                caller.via().code());
    }
}
