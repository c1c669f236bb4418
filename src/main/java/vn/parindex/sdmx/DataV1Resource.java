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

/** Data of SDMX REST 1.5. */
@Costs(Cost.DEAR)
@Open
@Path("/sdmx/v1/data")
@Tag(name = "SDMX")
public class DataV1Resource extends DataResource {

    DataV1Resource(ReleasedData data, Selections selections, Inquiry inquiry) {
        super(data, selections, inquiry, new AcceptedRepresentation(true, Representation.GENERIC));
    }

    @GET
    @Path("{flow}")
    @Operation(hidden = true)
    public Response whole(@RestPath String flow, @BeanParam DataV1Query query, @Context HttpHeaders headers) {
        return answer(flow, "all", "all", query, headers);
    }

    @GET
    @Path("{flow}/{key}")
    @Operation(
            operationId = "listSdmxData",
            summary = "Read observations as SDMX (REST 1.5)",
            description =
                    "Series of the data structure RESULTS: frequency, indicator, population, unit, measure. What is missing is NaN with"
                            + " an OBS_STATUS; where nothing matches, the data set is empty.")
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
            @Parameter(description = SdmxParameterTexts.FLOW_REFERENCE, example = "PARINDEX,par-index,1.0") @RestPath
                    String flow,
            @Parameter(
                            description =
                                    "Codes of the dimensions, separated by dots; + is an or, an empty part everything; all for"
                                            + " everything",
                            example = "A.par-index.province.quang-ninh+ha-noi.score")
                    @RestPath
                    String key,
            @BeanParam DataV1Query query,
            @Context HttpHeaders headers) {
        return answer(flow, key, "all", query, headers);
    }

    @GET
    @Path("{flow}/{key}/{provider}")
    @Operation(hidden = true)
    public Response ofProvider(
            @RestPath String flow,
            @RestPath String key,
            @RestPath String provider,
            @BeanParam DataV1Query query,
            @Context HttpHeaders headers) {
        return answer(flow, key, provider, query, headers);
    }

    private Response answer(String flow, String key, String provider, DataV1Query query, HttpHeaders headers) {
        return answer(headers, (structures, reading) -> {
            Providers.check(provider, reading::fault);
            return DataRequest.of(FlowReference.parse(flow).require(structures), key, query, structures, reading);
        });
    }
}
