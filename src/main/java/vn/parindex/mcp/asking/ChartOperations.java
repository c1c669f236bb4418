package vn.parindex.mcp.asking;

import jakarta.inject.Singleton;
import java.util.Set;
import vn.parindex.charts.HistoryChartQuery;
import vn.parindex.charts.HistoryChartResource;
import vn.parindex.charts.MapChartQuery;
import vn.parindex.charts.MapChartResource;
import vn.parindex.charts.PictureQuery;
import vn.parindex.charts.RankingChartQuery;
import vn.parindex.charts.RankingChartResource;
import vn.parindex.http.Media;
import vn.parindex.http.request.Format;

/** Drawings, as they are at their addresses. */
@Singleton
public class ChartOperations {

    private final Asking asking;
    private final RankingChartResource rankingCharts;
    private final HistoryChartResource historyCharts;
    private final MapChartResource mapCharts;

    ChartOperations(
            Asking asking,
            RankingChartResource rankingCharts,
            HistoryChartResource historyCharts,
            MapChartResource mapCharts) {
        this.asking = asking;
        this.rankingCharts = rankingCharts;
        this.historyCharts = historyCharts;
        this.mapCharts = mapCharts;
    }

    /** A drawing, in SVG or in dots; {@code kind} is ranking, map or history. */
    public byte[] drawing(Arguments asked, String kind, boolean dots) {
        var indicator = asked.text("indicator");
        var year = asked.text("year");
        var drawn = new Asking.Form(dots ? Format.PNG : Format.SVG, Set.of(Media.SVG, Media.PNG));
        var image =
                switch (kind) {
                    case "map" -> {
                        var query = new MapChartQuery(null, null);
                        yield asking.ask(
                                        asked,
                                        drawn,
                                        chart(kind, indicator, year),
                                        Set.of(),
                                        () -> mapCharts.map(indicator, year, query, PictureQuery.USUAL))
                                .getEntity();
                    }
                    case "history" -> {
                        var query = new HistoryChartQuery(indicator, year, asked.text("on"));
                        yield asking.ofUnit(
                                asked,
                                drawn,
                                unit -> "/charts/history/" + Asking.encoded(unit),
                                Set.of("indicator", "year", "on"),
                                unit -> historyCharts.history(unit, query, PictureQuery.USUAL));
                    }
                    default -> {
                        var query = new RankingChartQuery(
                                asked.text("population"), null, asked.text("region"), asked.text("top"));
                        yield asking.ask(
                                        asked,
                                        drawn,
                                        chart(kind, indicator, year),
                                        Set.of("population", "region", "top"),
                                        () -> rankingCharts.ranking(indicator, year, query, PictureQuery.USUAL))
                                .getEntity();
                    }
                };
        return image.content();
    }

    private static String chart(String kind, String indicator, String year) {
        return "/charts/" + (kind.equals("map") ? "map" : "rankings") + "/" + Asking.encoded(indicator) + "/"
                + Asking.encoded(year);
    }
}
