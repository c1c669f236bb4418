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
import vn.parindex.http.request.Inquiry;
import vn.parindex.selection.Selections;

/** Rankings as maps of equal tiles. */
@Costs(Cost.CHEAP)
@Open
@Path("/charts/map/{indicator}/{year}")
@Tag(name = "Charts")
public class MapChartResource extends ChartResource {

    private final MapCharts charts;

    MapChartResource(MapCharts charts, Selections selections, Inquiry inquiry) {
        super(selections, inquiry);
        this.charts = charts;
    }

    @GET
    @Produces({Media.SVG, Media.PNG})
    @Operation(
            operationId = "drawMap",
            summary = "Draw a ranking as a map of equal tiles",
            description =
                    "`/charts/map/par-index/2019.svg`: one tile a province, by the layout whose provinces lived at the end of the"
                            + " year, or with `units=34` those of today. Why a figure is not known is told by a pattern.")
    public RestResponse<Image> map(
            @RestPath String indicator,
            @RestPath String year,
            @BeanParam MapChartQuery query,
            @BeanParam PictureQuery picture) {
        var wanted = read(selection -> MapChartRequest.of(indicator, year, query, selection), picture);
        return answer(charts.of(selections.catalog(), wanted.shown()), wanted.look());
    }
}
