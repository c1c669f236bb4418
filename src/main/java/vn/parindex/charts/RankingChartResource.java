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

/** Rankings as bars. */
@Costs(Cost.CHEAP)
@Open
@Path("/charts/rankings/{indicator}/{year}")
@Tag(name = "Charts")
public class RankingChartResource extends ChartResource {

    private final RankingCharts charts;

    RankingChartResource(RankingCharts charts, Selections selections, Inquiry inquiry) {
        super(selections, inquiry);
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
            @RestPath String indicator,
            @RestPath String year,
            @BeanParam RankingChartQuery query,
            @BeanParam PictureQuery picture) {
        var wanted = read(selection -> RankingChartRequest.of(indicator, year, query, selection), picture);
        return answer(charts.of(selections.catalog(), wanted.shown()), wanted.look());
    }
}
