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

/** What there are data for, by SDMX REST 2. */
@Costs(Cost.DEAR)
@Open
@Path("/sdmx/v2/availability")
@Tag(name = "SDMX")
public class AvailabilityV2Resource extends MessageResource {

    private final DataRequest request;
    private final AvailabilityRequest availability;
    private final Inquiry inquiry;

    AvailabilityV2Resource(DataRequest request, AvailabilityRequest availability, Inquiry inquiry) {
        super(inquiry, new Accepted(false, Representation.STRUCTURE_JSON));
        this.request = request;
        this.availability = availability;
        this.inquiry = inquiry;
    }

    @GET
    @Path("{context}/{agency}/{id}")
    @Operation(hidden = true)
    public Response whole(
            @RestPath String context,
            @RestPath String agency,
            @RestPath String id,
            @RestQuery String c,
            @RestQuery String updatedAfter,
            @RestQuery String mode,
            @RestQuery String references,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, "*", "*", "*", headers);
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}")
    @Operation(hidden = true)
    public Response ofVersion(
            @RestPath String context,
            @RestPath String agency,
            @RestPath String id,
            @RestPath String version,
            @RestQuery String c,
            @RestQuery String updatedAfter,
            @RestQuery String mode,
            @RestQuery String references,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, version, "*", "*", headers);
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
            @RestQuery String c,
            @RestQuery String updatedAfter,
            @RestQuery String mode,
            @RestQuery String references,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, version, key, "*", headers);
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
            @Parameter(description = "dataflow, or * for any", example = "dataflow") @RestPath String context,
            @Parameter(description = "The agency that maintains the flow, or *", example = "PARINDEX") @RestPath
                    String agency,
            @Parameter(description = "Id of the flow, or * for the one that holds everything", example = "par-index")
                    @RestPath
                    String id,
            @Parameter(description = "Its version, or *", example = "*") @RestPath String version,
            @Parameter(
                            description =
                                    "Codes of the dimensions, separated by dots, * for everything; several keys by commas; parts at the"
                                            + " end may be left out: A.sipas",
                            example = "A.par-index.province.*.score")
                    @RestPath
                    String key,
            @Parameter(description = "A dimension, or *", example = "REF_AREA") @RestPath String component,
            @Parameter(description = "Filters of components such as c[TIME_PERIOD]=ge:2019") @RestQuery String c,
            @Parameter(description = "Only what changed after this moment") @RestQuery String updatedAfter,
            @Parameter(
                            description = "exact: what the query selects; available: what else could be selected",
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
        return answer(context, agency, id, version, key, component, headers);
    }

    private Response answer(
            String context,
            String agency,
            String id,
            String version,
            String key,
            String component,
            HttpHeaders headers) {
        Contexts.check(context, inquiry::fault);
        var representation = representation(headers);
        var structures = request.structures();
        var found = FlowReference.of(agency, id, version).require(structures);
        var wanted = request.wantedV2(structures, found, key);
        return answer(representation, availability.message(structures, found, wanted, component));
    }
}
