package vn.parindex.sdmx;

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
import org.jboss.resteasy.reactive.RestQuery;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.sdmx.write.Representation;

/** What there are data for, by SDMX REST 1.5. */
@Costs(Cost.DEAR)
@Open
@Path("/sdmx/v1/availableconstraint")
@Tag(name = "SDMX")
public class AvailabilityV1Resource extends MessageResource {

    private final DataRequest request;
    private final AvailabilityRequest availability;
    private final Inquiry inquiry;

    AvailabilityV1Resource(DataRequest request, AvailabilityRequest availability, Inquiry inquiry) {
        super(inquiry, new Accepted(false, Representation.STRUCTURE));
        this.request = request;
        this.availability = availability;
        this.inquiry = inquiry;
    }

    @GET
    @Path("{flow}")
    @Operation(hidden = true)
    public Response whole(
            @RestPath String flow,
            @RestQuery String startPeriod,
            @RestQuery String endPeriod,
            @RestQuery String updatedAfter,
            @RestQuery String mode,
            @RestQuery String references,
            @Context HttpHeaders headers) {
        return answer(flow, "all", "all", "all", headers);
    }

    @GET
    @Path("{flow}/{key}")
    @Operation(hidden = true)
    public Response ofKey(
            @RestPath String flow,
            @RestPath String key,
            @RestQuery String startPeriod,
            @RestQuery String endPeriod,
            @RestQuery String updatedAfter,
            @RestQuery String mode,
            @RestQuery String references,
            @Context HttpHeaders headers) {
        return answer(flow, key, "all", "all", headers);
    }

    @GET
    @Path("{flow}/{key}/{provider}")
    @Operation(hidden = true)
    public Response ofProvider(
            @RestPath String flow,
            @RestPath String key,
            @RestPath String provider,
            @RestQuery String startPeriod,
            @RestQuery String endPeriod,
            @RestQuery String updatedAfter,
            @RestQuery String mode,
            @RestQuery String references,
            @Context HttpHeaders headers) {
        return answer(flow, key, provider, "all", headers);
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
            @Parameter(
                            description = "ID, AGENCY,ID or AGENCY,ID,VERSION of a data flow",
                            example = "PARINDEX,sipas,1.0")
                    @RestPath
                    String flow,
            @Parameter(description = "Codes of the dimensions, or all", example = "A.sipas.province..score") @RestPath
                    String key,
            @Parameter(description = "all", example = "all") @RestPath String provider,
            @Parameter(description = "A dimension, or all", example = "REF_AREA") @RestPath String component,
            @Parameter(description = "First period") @RestQuery String startPeriod,
            @Parameter(description = "Last period") @RestQuery String endPeriod,
            @Parameter(description = "Only what changed after this moment") @RestQuery String updatedAfter,
            @Parameter(
                            description = "exact: what the key selects; available: what else could be selected",
                            example = "exact")
                    @RestQuery
                    String mode,
            @Parameter(
                            description =
                                    "What else to tell: none, codelist, datastructure, dataflow, conceptscheme, all",
                            example = "codelist")
                    @RestQuery
                    String references,
            @Context HttpHeaders headers) {
        return answer(flow, key, provider, component, headers);
    }

    private Response answer(String flow, String key, String provider, String component, HttpHeaders headers) {
        Providers.check(provider, inquiry::fault);
        var representation = representation(headers);
        var structures = request.structures();
        var found = FlowReference.parse(flow).require(structures);
        var wanted = request.wantedV1(structures, found, key);
        return answer(representation, availability.message(structures, found, wanted, component));
    }
}
