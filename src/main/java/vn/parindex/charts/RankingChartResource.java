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

/** Rankings as bars. */
@Costs(Cost.CHEAP)
@Open
@Path("/charts/rankings/{indicator}/{year}")
@Tag(name = "Charts")
public class RankingChartResource extends ChartResource {

    private final RankingCharts charts;

    RankingChartResource(RankingCharts charts, Inquiry inquiry) {
        super(inquiry);
        this.charts = charts;
    }

    @GET
    @Produces({Media.SVG, Media.PNG})
    @Operation(
            operationId = "drawRanking",
            summary = "Draw a ranking as bars",
            description =
                    "`/charts/rankings/par-index/2019.svg` for pages and reports, `.png` for links that are shared. Units of which"
                            + " nothing is known are counted in a row of their own. Title, coverage and figures are inside in words.")
    public RestResponse<Image> ranking(
            @Parameter(description = "Code of an index or component", example = "par-index") @RestPath String indicator,
            @Parameter(description = "A year of four digits, or latest", example = "2019") @RestPath String year,
            @Parameter(
                            description = "Who is ranked; the first that the indicator is published for unless given",
                            example = "province")
                    @RestQuery
                    String population,
            @Parameter(description = "The unit whose members are ranked, for populations below the national level")
                    @RestQuery
                    String within,
            @Parameter(description = "Only units of this region, as it holds on 31 December of the year") @RestQuery
                    String region,
            @Parameter(description = "Only the first so many, 1 to 1000", example = "10") @RestQuery String top,
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
