package vn.parindex.charts;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.SeriesBreak;
import vn.parindex.catalog.Unit;
import vn.parindex.http.Inquiry;
import vn.parindex.http.Text;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Measure;
import vn.parindex.result.Selection;
import vn.parindex.result.Standing;
import vn.parindex.result.Standings;
import vn.parindex.result.UnitSelection;

/** Reads what a request wants of a ranking and makes its chart. */
@RequestScoped
class RankingCharts {

    private static final int MOST = 1000;

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final PublishedMeans means;
    private final Home home;
    private final Inquiry inquiry;

    RankingCharts(Selection selection, UnitSelection unitSelection, PublishedMeans means, Home home, Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
        this.means = means;
        this.home = home;
        this.inquiry = inquiry;
    }

    /** The chart that the request asks for; its faults are told together with those that are found while it is looked at. */
    Drawing read(String indicator, String year) {
        var named = inquiry.pathYear("year", year);
        var chosen = selection.pathIndicator(indicator);
        int number = selection.year(chosen, named);
        var parent = unitSelection.within(chosen, OptionalInt.of(number));
        var standings = selection.standings(chosen, parent, number, Measure.of(chosen));
        var ofRegion = unitSelection.region(standings.table());
        var first = inquiry.number("top", 1, MOST);

        var all = standings.list().stream()
                .filter(standing -> ofRegion.isEmpty() || isIn(standing, ofRegion.get()))
                .toList();
        var shown = all.stream().limit(first.orElse(MOST)).toList();
        return new Drawing(
                look -> chart(look, chosen, standings, parent, ofRegion, first, all, shown)
                        .draw(look),
                chosen.code() + "-" + chosen.population() + "-" + number,
                named.isLatest() ? OptionalInt.of(number) : OptionalInt.empty());
    }

    private boolean isIn(Standing standing, Unit region) {
        var table = standing.table();
        return selection
                .catalog()
                .findRegion(standing.result().unit(), table.year())
                .filter(each -> each.id().equals(region.id()))
                .isPresent();
    }

    private RankingChart chart(
            Look look,
            Indicator indicator,
            Standings standings,
            Optional<Unit> parent,
            Optional<Unit> region,
            OptionalInt first,
            List<Standing> all,
            List<Standing> shown) {
        var catalog = selection.catalog();
        var captions = new Captions(catalog, look);
        var table = standings.table();
        var bars = shown.stream().map(standing -> bar(look, standing)).toList();
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
                mean.map(figure ->
                                look.say("Trung bình công bố: ", "Published mean: ") + Numbers.of(figure, look.lang()))
                        .orElse(""),
                RankingChart.inWords(bars, look),
                source));
        var top = indicator.unitOfMeasure().equals("points")
                ? mostPoints(indicator, table.year(), shown)
                : indicator.scaleMax();
        return new RankingChart(new Heading(title, subtitle, notes, source, description), bars, top, mean, units);
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
    private Figure mostPoints(Indicator indicator, int year, List<Standing> shown) {
        return selection
                .catalog()
                .findMaxPoints(indicator, year)
                .or(() -> shown.stream()
                        .flatMap(each -> Optional.ofNullable(each.measure().of(each.result())).stream())
                        .max(Figure::compareTo))
                .orElse(indicator.scaleMax());
    }

    private RankingChart.Bar bar(Look look, Standing standing) {
        var result = standing.result();
        var unit = selection.catalog().requireUnit(result.unit());
        var figure = standing.measure().of(result);
        boolean hasPlace = result.published() != null;
        return new RankingChart.Bar(
                new Captions(selection.catalog(), look).unit(unit),
                standing.place() == null ? null : standing.place().place(),
                figure,
                hasPlace,
                result.state());
    }

    static String broken(Look look, SeriesBreak each) {
        return look.say("Đổi phương pháp năm ", "Method changed in ") + each.year() + ": "
                + Captions.prose(look, Text.of(each.reasonVi(), each.reasonEn()));
    }
}
