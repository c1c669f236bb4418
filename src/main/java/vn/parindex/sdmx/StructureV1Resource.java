package vn.parindex.sdmx;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.request.Inquiry;
import vn.parindex.sdmx.write.Representation;
import vn.parindex.selection.Selections;

/** Structures of SDMX REST 1.5. */
@Costs(Cost.CHEAP)
@Open
@Path("/sdmx/v1/{kind: dataflow|datastructure|codelist|conceptscheme|agencyscheme|structure}")
@Tag(name = "SDMX")
public class StructureV1Resource extends StructureResource {

    StructureV1Resource(Selections selections, Inquiry inquiry) {
        super(selections, inquiry, new AcceptedRepresentation(false, Representation.STRUCTURE), "+");
    }

    @GET
    @Operation(hidden = true)
    public Response all(@RestPath String kind, @BeanParam StructureQuery query, @Context HttpHeaders headers) {
        return answer(kind, "all", "all", "latest", Optional.empty(), query, headers);
    }

    @GET
    @Path("{agency}")
    @Operation(hidden = true)
    public Response ofAgency(
            @RestPath String kind,
            @RestPath String agency,
            @BeanParam StructureQuery query,
            @Context HttpHeaders headers) {
        return answer(kind, agency, "all", "latest", Optional.empty(), query, headers);
    }

    @GET
    @Path("{agency}/{id}")
    @Operation(hidden = true)
    public Response latest(
            @RestPath String kind,
            @RestPath String agency,
            @RestPath String id,
            @BeanParam StructureQuery query,
            @Context HttpHeaders headers) {
        return answer(kind, agency, id, "latest", Optional.empty(), query, headers);
    }

    @GET
    @Path("{agency}/{id}/{version}")
    @Operation(
            operationId = "listSdmxStructures",
            summary = "Read data flows, the data structure, code lists and concepts as SDMX (REST 1.5)",
            description = "Trailing parts of the path may be left out: they mean all, and the latest version.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Media.SDMX_STRUCTURE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Media.SDMX_STRUCTURE_JSON, schema = @Schema(implementation = Object.class))
            })
    public Response ofVersion(
            @Parameter(description = "The kind of structure; structure for all", example = "datastructure") @RestPath
                    String kind,
            @Parameter(description = "The agency that maintains it, or all", example = "PARINDEX") @RestPath
                    String agency,
            @Parameter(description = "Its id, or all", example = "RESULTS") @RestPath String id,
            @Parameter(description = "Its version, or latest", example = "latest") @RestPath String version,
            @BeanParam StructureQuery query,
            @Context HttpHeaders headers) {
        return answer(kind, agency, id, version, Optional.empty(), query, headers);
    }

    @GET
    @Path("{agency}/{id}/{version}/{item}")
    @Operation(hidden = true)
    public Response ofItem(
            @RestPath String kind,
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @RestPath String item,
            @BeanParam StructureQuery query,
            @Context HttpHeaders headers) {
        return answer(kind, agency, id, version, Optional.of(item), query, headers);
    }
}
