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
import vn.parindex.http.Media;
import vn.parindex.http.Open;

/** Rankings as maps of equal tiles. */
@Costs(Cost.CHEAP)
@Open
@Path("/charts/map/{indicator}/{year}")
@Tag(name = "Charts")
public class MapChartResource extends ChartResource {

    private final MapCharts charts;

    MapChartResource(MapCharts charts, Inquiry inquiry) {
        super(inquiry);
        this.charts = charts;
    }

    @GET
    @Produces({Media.SVG, Media.PNG})
    @Operation(
            operationId = "drawMap",
            summary = "Draw a ranking as a map of equal tiles",
            description =
                    "`/charts/map/par-index/2019.svg`: one tile a province, by the layout whose provinces lived at the end of the"
                            + " year. Why a figure is not known is told by a pattern.")
    public RestResponse<Image> map(
            @Parameter(description = "Code of an index or component", example = "par-index") @RestPath String indicator,
            @Parameter(description = "A year of four digits, or latest", example = "2019") @RestPath String year,
            @Parameter(
                            description = "What the colours tell: the score or points (unless given), or the place",
                            example = "score",
                            schema = @Schema(enumeration = {"score", "place"}))
                    @RestQuery
                    String by,
            @Parameter(
                            description = THEME,
                            example = "light",
                            schema = @Schema(enumeration = {"light", "dark", "auto"}))
                    @RestQuery
                    String theme,
            @Parameter(description = WIDTH, example = "720") @RestQuery String width) {
        return answer(charts.read(indicator, year));
    }
}
