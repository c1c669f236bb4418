package vn.parindex.sdmx;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.parindex.sdmx.write.Detail;
import vn.parindex.sdmx.write.Representation;

/** Data of SDMX REST 2. */
@Costs(Cost.DEAR)
@Open
@Path("/sdmx/v2/data")
@Tag(name = "SDMX")
public class DataV2Resource extends MessageResource {

    private final DataRequest request;
    private final Inquiry inquiry;

    DataV2Resource(DataRequest request, Inquiry inquiry) {
        super(inquiry, new Accepted(true, Representation.JSON));
        this.request = request;
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
            @RestQuery String firstNObservations,
            @RestQuery String lastNObservations,
            @RestQuery String updatedAfter,
            @RestQuery String includeHistory,
            @RestQuery String dimensionAtObservation,
            @RestQuery String attributes,
            @RestQuery String measures,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, "*", "*", headers);
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
            @RestQuery String firstNObservations,
            @RestQuery String lastNObservations,
            @RestQuery String updatedAfter,
            @RestQuery String includeHistory,
            @RestQuery String dimensionAtObservation,
            @RestQuery String attributes,
            @RestQuery String measures,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, version, "*", headers);
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
            @Parameter(description = "Filters of components such as c[TIME_PERIOD]=ge:2019; a comma is an or, + an and")
                    @RestQuery
                    String c,
            @Parameter(description = "At most so many of each series, from its beginning") @RestQuery
                    String firstNObservations,
            @Parameter(description = "At most so many of each series, from its end", example = "2") @RestQuery
                    String lastNObservations,
            @Parameter(description = "Only what changed after this moment") @RestQuery String updatedAfter,
            @Parameter(description = "true: every release as a data set of its own") @RestQuery String includeHistory,
            @Parameter(
                            description = "TIME_PERIOD unless given, another dimension, or AllDimensions",
                            example = "AllDimensions")
                    @RestQuery
                    String dimensionAtObservation,
            @Parameter(description = "dsd, all or obs for all attributes, none for none") @RestQuery String attributes,
            @Parameter(description = "all, or none for the keys alone") @RestQuery String measures,
            @Context HttpHeaders headers) {
        return answer(context, agency, id, version, key, headers);
    }

    private Response answer(String context, String agency, String id, String version, String key, HttpHeaders headers) {
        Contexts.check(context, inquiry::fault);
        var representation = representation(headers);
        var structures = request.structures();
        var found = FlowReference.of(agency, id, version).require(structures);
        var wanted = request.wantedV2(structures, found, key);
        return answer(representation, request.message(structures, found, wanted, request.selection(wanted, detail())));
    }

    private Detail detail() {
        Map<String, Boolean> attributes = new LinkedHashMap<>();
        List.of("dsd", "all", "obs", "msd").forEach(each -> attributes.put(each, true));
        List.of("none", "dataset", "series").forEach(each -> attributes.put(each, false));
        boolean withAttributes = inquiry.choice("attributes", attributes).orElse(true);
        boolean withMeasures = inquiry.choice("measures", Map.of("all", true, "OBS_VALUE", true, "none", false))
                .orElse(true);
        if (withMeasures) {
            return withAttributes ? Detail.FULL : Detail.DATA_ONLY;
        }
        return withAttributes ? Detail.NO_DATA : Detail.SERIES_KEYS_ONLY;
    }
}
