package vn.parindex.sdmx;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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

/** Data of SDMX REST 2. */
@Costs(Cost.DEAR)
@Open
@Path("/sdmx/v2/data")
@Tag(name = "SDMX")
public class DataV2Resource extends DataResource {

    DataV2Resource(ReleasedData data, Selections selections, Inquiry inquiry) {
        super(data, selections, inquiry, new AcceptedRepresentation(true, Representation.JSON));
    }

    @GET
    @Path("{context}/{agency}/{id}")
    @Operation(hidden = true)
    public Response whole(
            @RestPath String context,
            @RestPath String agency,
            @RestPath String id,
            @BeanParam DataV2Query query,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, "*", "*", query, headers);
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}")
    @Operation(hidden = true)
    public Response ofVersion(
            @RestPath String context,
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @BeanParam DataV2Query query,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, version, "*", query, headers);
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}/{key}")
    @Operation(
            operationId = "listSdmxDataV2",
            summary = "Read observations as SDMX (REST 2)",
            description = "The same observations as with REST 1.5, in SDMX-JSON unless another format is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Media.SDMX_ML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Media.SDMX_ML_SPECIFIC, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Media.SDMX_JSON, schema = @Schema(implementation = Object.class)),
                @Content(mediaType = Media.SDMX_CSV, schema = @Schema(implementation = String.class))
            })
    public Response ofKey(
            @Parameter(description = SdmxParameterTexts.CONTEXT, example = "dataflow") @RestPath String context,
            @Parameter(description = SdmxParameterTexts.AGENCY, example = "PARINDEX") @RestPath String agency,
            @Parameter(description = SdmxParameterTexts.FLOW, example = "par-index") @RestPath String id,
            @Parameter(description = SdmxParameterTexts.VERSION, example = "*") @RestPath String version,
            @Parameter(description = SdmxParameterTexts.KEY, example = "A.par-index.province.*.score") @RestPath
                    String key,
            @BeanParam DataV2Query query,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, version, key, query, headers);
    }

    private Response answer(
            String context,
            String agency,
            String id,
            String version,
            String key,
            DataV2Query query,
            HttpHeaders headers) {
        return answer(headers, (structures, reading) -> {
            Contexts.check(context, reading::fault);
            var flow = FlowReference.of(agency, id, version).require(structures);
            return DataRequest.of(flow, key, query, structures, reading);
        });
    }
}
