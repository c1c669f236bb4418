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
import vn.parindex.sdmx.write.Detail;
import vn.parindex.sdmx.write.Representation;

/** Data of SDMX REST 1.5. */
@Costs(Cost.DEAR)
@Open
@Path("/sdmx/v1/data")
@Tag(name = "SDMX")
public class DataV1Resource extends MessageResource {

    private final DataRequest request;
    private final Inquiry inquiry;

    DataV1Resource(DataRequest request, Inquiry inquiry) {
        super(inquiry, new Accepted(true, Representation.GENERIC));
        this.request = request;
        this.inquiry = inquiry;
    }

    @GET
    @Path("{flow}")
    @Operation(hidden = true)
    public Response whole(
            @RestPath String flow,
            @RestQuery String startPeriod,
            @RestQuery String endPeriod,
            @RestQuery String firstNObservations,
            @RestQuery String lastNObservations,
            @RestQuery String updatedAfter,
            @RestQuery String includeHistory,
            @RestQuery String dimensionAtObservation,
            @RestQuery String detail,
            @Context HttpHeaders headers) {
        return answer(flow, "all", headers);
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
            @Parameter(
                            description = "ID, AGENCY,ID or AGENCY,ID,VERSION of a data flow",
                            example = "PARINDEX,par-index,1.0")
                    @RestPath
                    String flow,
            @Parameter(
                            description =
                                    "Codes of the dimensions, separated by dots; + is an or, an empty part everything; all for"
                                            + " everything",
                            example = "A.par-index.province.quang-ninh+ha-noi.score")
                    @RestPath
                    String key,
            @Parameter(description = "First period, such as 2019", example = "2019") @RestQuery String startPeriod,
            @Parameter(description = "Last period") @RestQuery String endPeriod,
            @Parameter(description = "At most so many of each series, from its beginning") @RestQuery
                    String firstNObservations,
            @Parameter(description = "At most so many of each series, from its end", example = "2") @RestQuery
                    String lastNObservations,
            @Parameter(description = "Only what changed after this moment") @RestQuery String updatedAfter,
            @Parameter(
                            description =
                                    "true: every release as a data set of its own, with the time in which it was valid")
                    @RestQuery
                    String includeHistory,
            @Parameter(
                            description =
                                    "TIME_PERIOD unless given, another dimension, or AllDimensions for a flat list without series",
                            example = "TIME_PERIOD")
                    @RestQuery
                    String dimensionAtObservation,
            @Parameter(
                            description = "How much to tell",
                            schema = @Schema(enumeration = {"full", "dataonly", "serieskeysonly", "nodata"}))
                    @RestQuery
                    String detail,
            @Context HttpHeaders headers) {
        return answer(flow, key, headers);
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
            @RestQuery String firstNObservations,
            @RestQuery String lastNObservations,
            @RestQuery String updatedAfter,
            @RestQuery String includeHistory,
            @RestQuery String dimensionAtObservation,
            @RestQuery String detail,
            @Context HttpHeaders headers) {
        Providers.check(provider, inquiry::fault);
        return answer(flow, key, headers);
    }

    private Response answer(String flow, String key, HttpHeaders headers) {
        var representation = representation(headers);
        var structures = request.structures();
        var found = FlowReference.parse(flow).require(structures);
        var wanted = request.wantedV1(structures, found, key);
        var told = inquiry.choice("detail", Detail.words()).orElse(Detail.FULL);
        return answer(representation, request.message(structures, found, wanted, request.selection(wanted, told)));
    }
}
