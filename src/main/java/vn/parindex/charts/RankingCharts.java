package vn.parindex.charts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.SeriesBreak;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Text;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Measure;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Standing;
import vn.parindex.result.Standings;

/** Makes the charts of rankings. */
@ApplicationScoped
class RankingCharts {

    private final ReleasedTables tables;
    private final PublishedMeans means;
    private final PageAddress home;

    RankingCharts(ReleasedTables tables, PublishedMeans means, PageAddress home) {
        this.tables = tables;
        this.means = means;
        this.home = home;
    }

    /** The chart that is asked for. */
    Drawing of(Catalog catalog, RankingChartRequest asked) {
        var table = asked.table();
        var indicator = table.indicator();
        var standings = tables.standings(catalog, indicator, table.parent(), table.year(), Measure.of(indicator));
        return new Drawing(
                look -> chart(catalog, look, asked, standings).draw(look),
                indicator.code() + "-" + indicator.population() + "-" + table.year(),
                table.answered());
    }

    private static boolean isIn(Catalog catalog, Standing standing, Unit region) {
        var table = standing.table();
        return catalog.findRegion(standing.result().unit(), table.year())
                .filter(each -> each.id().equals(region.id()))
                .isPresent();
    }

    private RankingChart chart(Catalog catalog, ChartLook look, RankingChartRequest asked, Standings standings) {
        var indicator = asked.table().indicator();
        var parent = asked.table().within();
        var region = asked.region();
        var first = asked.top();
        var all = standings.list().stream()
                .filter(standing -> region.isEmpty() || isIn(catalog, standing, region.get()))
                .toList();
        var shown = all.stream().limit(first.orElse(RankingChartRequest.MOST)).toList();
        var captions = new Captions(catalog, look);
        var table = standings.table();
        var bars =
                shown.stream().map(standing -> bar(captions, catalog, standing)).toList();
        var mean = means.find(catalog, indicator, parent.map(Unit::id), table.year());
        var units = captions.population(indicator);
        var scope = region.or(() -> parent)
                .map(each -> ", " + look.say(each.nameVi(), each.nameEn()))
                .orElse("");
        var title = captions.name(indicator) + " " + table.year() + ": "
                + (first.isPresent() && first.getAsInt() < all.size()
                        ? look.say("%d %s đầu bảng", "top %d %s").formatted(first.getAsInt(), units)
                        : units)
                + scope;
        var reason = EmptyReason.of(table);
        var known = captions.known(Coverage.of(table, standings.measure()), indicator, standings.measure());
        var subtitle = reason == null ? known : look.say(reason);
        var notes = new ArrayList<String>();
        if (bars.stream().anyMatch(bar -> bar.place() != null && !bar.place().isExact())) {
            notes.add(look.say(
                    "Hạng ghi khoảng (như 18–35): khoảng thứ hạng suy ra từ số liệu đã công bố.",
                    "A rank as a range (18–35): what the published figures allow."));
        }
        catalog.listBreaks(indicator).stream()
                .filter(each -> each.year() == table.year())
                .map(each -> broken(look, each))
                .forEach(notes::add);
        var source = captions.source(
                indicator,
                shown.stream().map(Standing::result).toList(),
                home.of(page(indicator, table.year(), region)));
        var description = Captions.sentences(List.of(
                subtitle,
                mean.map(figure -> look.say("Trung bình công bố: ", "Published mean: ")
                                + ChartNumbers.of(figure, look.lang()))
                        .orElse(""),
                RankingChart.inWords(bars, look),
                source));
        var top = indicator.unitOfMeasure().equals("points")
                ? mostPoints(catalog, indicator, table.year(), shown)
                : indicator.scaleMax();
        return new RankingChart(new ChartHeading(title, subtitle, notes, source, description), bars, top, mean, units);
    }

    /** Where the page shows the same rows. */
    private static String page(Indicator indicator, int year, Optional<Unit> region) {
        var query = Stream.of(
                        Optional.of(indicator.population())
                                .filter(population -> !population.equals("province"))
                                .map(population -> "population=" + population),
                        region.map(each -> "region=" + each.id()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        return "/rankings/" + indicator.code() + "/" + year + (query.isEmpty() ? "" : "?" + query);
    }

    /** Points end at what there was to get; where no source says it, at the highest known. */
    private static Figure mostPoints(Catalog catalog, Indicator indicator, int year, List<Standing> shown) {
        return catalog.findMaxPoints(indicator, year)
                .or(() -> shown.stream()
                        .flatMap(each -> Optional.ofNullable(each.measure().of(each.result())).stream())
                        .max(Figure::compareTo))
                .orElse(indicator.scaleMax());
    }

    private static RankingChart.Bar bar(Captions captions, Catalog catalog, Standing standing) {
        var result = standing.result();
        var unit = catalog.requireUnit(result.unit());
        var figure = standing.measure().of(result);
        boolean hasPlace = result.published() != null;
        return new RankingChart.Bar(
                captions.unit(unit),
                standing.place() == null ? null : standing.place().place(),
                figure,
                hasPlace,
                result.state());
    }

    static String broken(ChartLook look, SeriesBreak each) {
        return look.say("Đổi phương pháp năm ", "Method changed in ") + each.year() + ": "
                + Captions.prose(look, Text.of(each.reasonVi(), each.reasonEn()));
    }
}
