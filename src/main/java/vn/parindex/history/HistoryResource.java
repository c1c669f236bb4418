package vn.parindex.history;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.selection.Selections;

/** Histories: a unit's results through the years. */
@Costs(Cost.CHEAP)
@Open
@Path("/api/v1")
@Tag(name = "Histories")
@Produces({Media.JSON, Media.CSV, Media.XLSX, Media.NDJSON, Media.CSVM})
public class HistoryResource {

    private static final Map<String, String> TYPES =
            Map.of("provinces", "province", "ministries", "ministry", "regions", "region");

    private final Selections selections;
    private final Histories histories;
    private final Inquiry inquiry;

    HistoryResource(Selections selections, Histories histories, Inquiry inquiry) {
        this.selections = selections;
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
            @RestPath String unit,
            @BeanParam HistoryQuery query) {
        var type = Optional.ofNullable(TYPES.get(collection));
        var asked = selections.read(selection -> HistoryRequest.of(unit, type, query, selection));
        var id = asked.unit().id();
        if (!id.equals(unit)) {
            return Links.moved(inquiry, "/api/v1/" + collection + "/" + id + "/history");
        }
        return RestResponse.ok(histories.of(selections.catalog(), asked, Links.of(inquiry)));
    }
}
