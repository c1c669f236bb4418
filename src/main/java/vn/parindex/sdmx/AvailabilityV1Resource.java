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

/** What there are data for, by SDMX REST 1.5. */
@Costs(Cost.DEAR)
@Open
@Path("/sdmx/v1/availableconstraint")
@Tag(name = "SDMX")
public class AvailabilityV1Resource extends MessageResource {

    private final Availabilities availabilities;

    AvailabilityV1Resource(Availabilities availabilities, Selections selections, Inquiry inquiry) {
        super(selections, inquiry, new AcceptedRepresentation(false, Representation.STRUCTURE));
        this.availabilities = availabilities;
    }

    @GET
    @Path("{flow}")
    @Operation(hidden = true)
    public Response whole(@RestPath String flow, @BeanParam AvailabilityV1Query query, @Context HttpHeaders headers) {
        return answer(flow, "all", "all", "all", query, headers);
    }

    @GET
    @Path("{flow}/{key}")
    @Operation(hidden = true)
    public Response ofKey(
            @RestPath String flow,
            @RestPath String key,
            @BeanParam AvailabilityV1Query query,
            @Context HttpHeaders headers) {
        return answer(flow, key, "all", "all", query, headers);
    }

    @GET
    @Path("{flow}/{key}/{provider}")
    @Operation(hidden = true)
    public Response ofProvider(
            @RestPath String flow,
            @RestPath String key,
            @RestPath String provider,
            @BeanParam AvailabilityV1Query query,
            @Context HttpHeaders headers) {
        return answer(flow, key, provider, "all", query, headers);
    }

    @GET
    @Path("{flow}/{key}/{provider}/{component}")
    @Operation(
            operationId = "findSdmxAvailability",
            summary = "Ask for which codes there are data, as SDMX (REST 1.5)",
            description = "Trailing parts of the path may be left out: they mean all.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Media.SDMX_STRUCTURE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Media.SDMX_STRUCTURE_JSON, schema = @Schema(implementation = Object.class))
            })
    public Response ofComponent(
            @Parameter(description = SdmxParameterTexts.FLOW_REFERENCE, example = "PARINDEX,sipas,1.0") @RestPath
                    String flow,
            @Parameter(description = "Codes of the dimensions, or all", example = "A.sipas.province..score") @RestPath
                    String key,
            @Parameter(description = "all", example = "all") @RestPath String provider,
            @Parameter(description = "A dimension, or all", example = "REF_AREA") @RestPath String component,
            @BeanParam AvailabilityV1Query query,
            @Context HttpHeaders headers) {
        return answer(flow, key, provider, component, query, headers);
    }

    private Response answer(
            String flow,
            String key,
            String provider,
            String component,
            AvailabilityV1Query query,
            HttpHeaders headers) {
        return answer(
                headers,
                (structures, reading) -> {
                    Providers.check(provider, reading::fault);
                    var found = FlowReference.parse(flow).require(structures);
                    return AvailabilityRequest.of(found, key, component, query, structures, reading);
                },
                availabilities::message);
    }
}
