package vn.parindex.charts;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.format.Image;
import vn.parindex.http.Media;
import vn.parindex.http.admission.Cost;
import vn.parindex.http.admission.Costs;
import vn.parindex.http.admission.Open;
import vn.parindex.http.answer.Links;
import vn.parindex.http.request.Inquiry;
import vn.parindex.selection.Selections;

/** Histories as lines. */
@Costs(Cost.CHEAP)
@Open
@Path("/charts/history/{unit}")
@Tag(name = "Charts")
public class HistoryChartResource extends ChartResource {

    private final HistoryCharts charts;

    HistoryChartResource(HistoryCharts charts, Selections selections, Inquiry inquiry) {
        super(selections, inquiry);
        this.charts = charts;
    }

    @GET
    @Produces({Media.SVG, Media.PNG})
    @Operation(
            operationId = "drawHistory",
            summary = "Draw a unit through the years",
            description =
                    "`/charts/history/quang-ninh.svg`: figures above, places below, the published national mean behind. No line"
                            + " crosses a break, a line over years that are not known is dashed, and a place known within a band is a bar.")
    public RestResponse<Image> history(
            @RestPath String unit, @BeanParam HistoryChartQuery query, @BeanParam PictureQuery picture) {
        var wanted = read(selection -> HistoryChartRequest.of(unit, query, selection), picture);
        var id = wanted.shown().unit().id();
        if (!id.equals(unit)) {
            return Links.moved(inquiry, "/charts/history/" + id);
        }
        return answer(charts.of(selections.catalog(), wanted.shown()), wanted.look());
    }
}
