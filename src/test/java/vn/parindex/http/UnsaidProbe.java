package vn.parindex.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.parindex.http.admission.Open;

/** Forgets to say whom its operations are for, but for one. */
@Path("/api/v1/probe/unsaid")
public class UnsaidProbe {

    @GET
    @Operation(hidden = true)
    public String read() {
        return "read";
    }

    @POST
    @Operation(hidden = true)
    public String write() {
        return "written";
    }

    @GET
    @Path("said")
    @Open
    @Operation(hidden = true)
    public String said() {
        return "said";
    }
}
