package vn.parindex.sdmx;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.request.Inquiry;
import vn.parindex.sdmx.structure.ArtefactKind;
import vn.parindex.sdmx.write.Representation;
import vn.parindex.selection.Selections;

/** Where SDMX REST 2 begins, as catalogues name it: the data flows that can be asked for. */
@Costs(Cost.CHEAP)
@Open
@Path("/sdmx/v2")
@Tag(name = "SDMX")
public class EntryV2Resource extends StructureResource {

    EntryV2Resource(Selections selections, Inquiry inquiry) {
        super(selections, inquiry, new AcceptedRepresentation(false, Representation.STRUCTURE_JSON), ",");
    }

    @GET
    @Operation(
            operationId = "listSdmxFlowsV2",
            summary = "List the data flows, where SDMX begins (REST 2)",
            description = "The same as /sdmx/v2/structure/dataflow.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Media.SDMX_STRUCTURE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Media.SDMX_STRUCTURE_JSON, schema = @Schema(implementation = Object.class))
            })
    public Response flows(@Context HttpHeaders headers) {
        return answer(ArtefactKind.DATAFLOW.word(), "*", "*", "*", Optional.empty(), StructureQuery.NONE, headers);
    }
}
