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

/** What there are data for, by SDMX REST 2. */
@Costs(Cost.DEAR)
@Open
@Path("/sdmx/v2/availability")
@Tag(name = "SDMX")
public class AvailabilityV2Resource extends MessageResource {

    private final Availabilities availabilities;

    AvailabilityV2Resource(Availabilities availabilities, Selections selections, Inquiry inquiry) {
        super(selections, inquiry, new AcceptedRepresentation(false, Representation.STRUCTURE_JSON));
        this.availabilities = availabilities;
    }

    @GET
    @Path("{context}/{agency}/{id}")
    @Operation(hidden = true)
    public Response whole(
            @RestPath String context,
            @RestPath String agency,
            @RestPath String id,
            @BeanParam AvailabilityV2Query query,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, "*", "*", "*", query, headers);
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}")
    @Operation(hidden = true)
    public Response ofVersion(
            @RestPath String context,
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @BeanParam AvailabilityV2Query query,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, version, "*", "*", query, headers);
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}/{key}")
    @Operation(hidden = true)
    public Response ofKey(
            @RestPath String context,
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @RestPath String key,
            @BeanParam AvailabilityV2Query query,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, version, key, "*", query, headers);
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}/{key}/{component}")
    @Operation(
            operationId = "findSdmxAvailabilityV2",
            summary = "Ask for which codes there are data, as SDMX (REST 2)",
            description = "Trailing parts of the path may be left out: they mean all.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = Media.SDMX_STRUCTURE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = Media.SDMX_STRUCTURE_JSON, schema = @Schema(implementation = Object.class))
            })
    public Response ofComponent(
            @Parameter(description = SdmxParameterTexts.CONTEXT, example = "dataflow") @RestPath String context,
            @Parameter(description = SdmxParameterTexts.AGENCY, example = "PARINDEX") @RestPath String agency,
            @Parameter(description = SdmxParameterTexts.FLOW, example = "par-index") @RestPath String id,
            @Parameter(description = SdmxParameterTexts.VERSION, example = "*") @RestPath String version,
            @Parameter(description = SdmxParameterTexts.KEY, example = "A.par-index.province.*.score") @RestPath
                    String key,
            @Parameter(description = "A dimension, or *", example = "REF_AREA") @RestPath String component,
            @BeanParam AvailabilityV2Query query,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, version, key, component, query, headers);
    }

    private Response answer(
            String context,
            String agency,
            String id,
            String version,
            String key,
            String component,
            AvailabilityV2Query query,
            HttpHeaders headers) {
        return answer(
                headers,
                (structures, reading) -> {
                    Contexts.check(context, reading::fault);
                    var found = FlowReference.of(agency, id, version).require(structures);
                    return AvailabilityRequest.of(found, key, component, query, structures, reading);
                },
                availabilities::message);
    }
}
