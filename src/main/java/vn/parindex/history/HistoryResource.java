package vn.parindex.history;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;
import vn.parindex.result.Selection;
import vn.parindex.result.UnitSelection;

/** Histories: a unit's results through the years. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1")
@Tag(name = "Histories")
@Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
public class HistoryResource {

    private static final Map<String, String> TYPES =
            Map.of("provinces", "province", "ministries", "ministry", "regions", "region");

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final Histories histories;
    private final Inquiry inquiry;

    HistoryResource(Selection selection, UnitSelection unitSelection, Histories histories, Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
        this.histories = histories;
        this.inquiry = inquiry;
    }

    @GET
    @Path("{collection: units|provinces|ministries|regions}/{unit}/history")
    @Operation(
            operationId = "getUnitHistory",
            summary = "Follow a unit through the years",
            description =
                    "A row for each year of the index's editions, gaps included: missing (published, but not in this dataset),"
                            + " not-published and not-applicable are told apart. Join rows by a line only where the segment is"
                            + " equal. A renamed unit carries on its predecessor's rows; a merged one begins anew, its"
                            + " predecessors' rows come beside it with include=related.")
    @APIResponseSchema(value = HistoryView.class, responseDescription = "OK")
    public RestResponse<HistoryView> history(
            @Parameter(description = "units, or the same of one type", example = "provinces") @RestPath
                    String collection,
            @Parameter(description = "Id; any other spelling is redirected to it", example = "quang-ninh") @RestPath
                    String unit,
            @Parameter(
                            description =
                                    "Indices or components, separated by commas; par-index.* stands for all components."
                                            + " The unit's indices unless given",
                            example = "par-index,sipas")
                    @RestQuery
                    String indicator,
            @Parameter(description = "2019, 2019,2021 or 2012..2024", example = "2012..2024") @RestQuery String year,
            @Parameter(
                            description =
                                    "wide: units down and years across, the figure and its state for each; tables only",
                            schema = @Schema(enumeration = {"long", "wide"}))
                    @RestQuery
                    String layout,
            @Parameter(
                            description =
                                    "alternatives: what the other documents say; related: rows of merged units beside it")
                    @RestQuery
                    String include,
            @Parameter(description = "A day that tells units of one name or code apart") @RestQuery String on) {
        var type = Optional.ofNullable(TYPES.get(collection));
        var chosen = unitSelection.pathUnit(unit, type);
        var indicators = selection.indicators(chosen.type());
        inquiry.years("year");
        var extras = inquiry.choices("include", List.of("alternatives", "related"));
        inquiry.settle();
        if (!chosen.id().equals(unit)) {
            return Links.moved(inquiry, "/api/v1/" + collection + "/" + chosen.id() + "/history");
        }
        return RestResponse.ok(
                histories.of(chosen, indicators, extras.contains("alternatives"), extras.contains("related")));
    }
}
