package vn.parindex.charts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Unit;
import vn.parindex.charts.HistoryChart.Point;
import vn.parindex.http.Counted;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Result;
import vn.parindex.result.Standing;
import vn.parindex.selection.Selection;

/** Makes the charts of histories. */
@ApplicationScoped
class HistoryCharts {

    private static final Map<String, String> COLLECTIONS =
            Map.of("province", "provinces", "ministry", "ministries", "region", "regions");

    private final ReleasedTables tables;
    private final PublishedMeans means;
    private final PageAddress home;

    HistoryCharts(ReleasedTables tables, PublishedMeans means, PageAddress home) {
        this.tables = tables;
        this.means = means;
        this.home = home;
    }

    /** Where the page tells the story of this unit. */
    static String page(Unit unit) {
        var collection = COLLECTIONS.get(unit.type());
        return collection == null ? "/" : "/" + collection + "/" + unit.id();
    }

    /** The chart that is asked for. */
    Drawing of(Catalog catalog, HistoryChartRequest asked) {
        return new Drawing(
                look -> chart(catalog, look, asked).draw(look),
                asked.unit().id() + "-" + asked.indicator().code(),
                OptionalInt.empty());
    }

    private HistoryChart chart(Catalog catalog, ChartLook look, HistoryChartRequest asked) {
        var unit = asked.unit();
        var indicator = asked.indicator();
        var captions = new Captions(catalog, look);
        var within = Optional.ofNullable(unit.parent());
        var years = Selection.years(catalog, indicator, asked.wanted()).stream()
                .filter(year -> catalog.bearer(unit, year).isPresent())
                .toList();
        var mean = means.byYear(catalog, indicator, within, years);
        var points = new ArrayList<Point>();
        var results = new ArrayList<Result>();
        tables.standings(catalog, indicator, within, years).forEach((year, standings) -> catalog.bearer(unit, year)
                .map(standings::of)
                .ifPresent(standing -> {
                    results.add(standing.result());
                    points.add(point(standing, mean.get(year)));
                }));
        long known = points.stream().filter(point -> point.figure() != null).count();
        var title = captions.label(unit) + ": " + captions.name(indicator)
                + (points.isEmpty()
                        ? ""
                        : " " + points.get(0).year() + "–"
                                + points.get(points.size() - 1).year());
        var subtitle = points.isEmpty()
                ? look.say(
                        "Không có kỳ công bố nào trong những năm được hỏi.",
                        "None of the years asked for has an edition.")
                : Counted.said(
                        look.say("Có điểm của %d/%d năm.", "Scores for %d of %d [year|years]."), known, points.size());
        var breaks = catalog.segments(indicator, unit.id()).breaks().stream()
                .filter(year -> points.stream().anyMatch(point -> point.year() == year)
                        && points.get(0).year() < year)
                .toList();
        var notes = catalog.listBreaks(indicator).stream()
                .filter(each -> breaks.contains(each.year()))
                .map(each -> RankingCharts.broken(look, each))
                .toList();
        var source = captions.source(indicator, results, home.of(page(unit)));
        var description = Captions.sentences(
                List.of(subtitle, HistoryChart.inWords(points, look), Captions.sentences(notes), source));
        return new HistoryChart(new ChartHeading(title, subtitle, notes, source, description), points, breaks);
    }

    private static Point point(Standing standing, Figure mean) {
        var result = standing.result();
        var figure = standing.measure().of(result);
        boolean known = figure != null || result.published() != null;
        return new Point(
                result.year(),
                figure,
                known && standing.place() != null ? standing.place().place() : null,
                result.published() != null,
                standing.place() == null ? 0 : standing.place().of(),
                standing.segment(),
                result.state(),
                mean);
    }
}
