package vn.parindex.charts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.parindex.format.Image;
import vn.parindex.http.Cost;
import vn.parindex.http.Costs;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Links;
import vn.parindex.http.Media;
import vn.parindex.http.Open;

/** Histories as lines. */
@Costs(Cost.CHEAP)
@Open
@Path("/charts/history/{unit}")
@Tag(name = "Charts")
public class HistoryChartResource extends ChartResource {

    private final HistoryCharts charts;

    HistoryChartResource(HistoryCharts charts, Inquiry inquiry) {
        super(inquiry);
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
            @Parameter(description = "Id; any other spelling is redirected to it", example = "quang-ninh") @RestPath
                    String unit,
            @Parameter(
                            description = "An index or component; the unit's first index unless given",
                            example = "par-index",
                            schema = @Schema(pattern = "^[^,]+$"))
                    @RestQuery
                    String indicator,
            @Parameter(description = "2019, 2019,2021 or 2012..2024; all unless given", example = "2012..2024")
                    @RestQuery
                    String year,
            @Parameter(description = "A day that tells units of one name or code apart") @RestQuery String on,
            @Parameter(
                            description = THEME,
                            example = "light",
                            schema = @Schema(enumeration = {"light", "dark", "auto"}))
                    @RestQuery
                    String theme,
            @Parameter(description = WIDTH, example = "720") @RestQuery String width) {
        var id = charts.id(unit);
        var drawing = charts.read(unit);
        if (!id.equals(unit)) {
            look();
            inquiry.settle();
            return Links.moved(inquiry, "/charts/history/" + id);
        }
        return answer(drawing);
    }
}
