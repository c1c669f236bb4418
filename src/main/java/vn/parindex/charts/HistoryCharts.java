package vn.parindex.charts;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.charts.HistoryChart.Point;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.ProblemException;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Result;
import vn.parindex.result.Selection;
import vn.parindex.result.Standing;
import vn.parindex.result.UnitSelection;

/** Reads what a request wants of a unit's history and makes its chart. */
@RequestScoped
class HistoryCharts {

    private static final Map<String, String> COLLECTIONS =
            Map.of("province", "provinces", "ministry", "ministries", "region", "regions");

    private final Selection selection;
    private final UnitSelection unitSelection;
    private final ReleasedTables tables;
    private final PublishedMeans means;
    private final Home home;
    private final Inquiry inquiry;

    HistoryCharts(
            Selection selection,
            UnitSelection unitSelection,
            ReleasedTables tables,
            PublishedMeans means,
            Home home,
            Inquiry inquiry) {
        this.selection = selection;
        this.unitSelection = unitSelection;
        this.tables = tables;
        this.means = means;
        this.home = home;
        this.inquiry = inquiry;
    }

    /** The id of the unit that the path names by any spelling. */
    String id(String spelling) {
        return unitSelection.pathUnit(spelling, Optional.empty()).id();
    }

    /** Where the page tells the story of this unit. */
    String page(String id) {
        var collection = COLLECTIONS.get(selection.catalog().requireUnit(id).type());
        return collection == null ? "/" : "/" + collection + "/" + id;
    }

    /** The chart that the request asks for; its faults are told together with those that are found while it is looked at. */
    Drawing read(String unit) {
        var chosen = unitSelection.pathUnit(unit, Optional.empty());
        var indicators = selection.indicators(chosen.type());
        if (inquiry.list("indicator").size() > 1) {
            inquiry.fault(Fault.query(
                    "indicator",
                    inquiry.text("indicator").orElse(null),
                    "one-only",
                    "Một hình chỉ vẽ một chỉ số; hãy nêu một mã.",
                    "A chart draws one indicator; name one code."));
        }
        inquiry.years("year");
        if (indicators.isEmpty()) {
            throw ProblemException.notFound(Fault.path(
                    "unit",
                    unit,
                    "no-index",
                    "Không có chỉ số nào được công bố cho loại đơn vị này (" + chosen.type() + ").",
                    "No index is published for units of this type (" + chosen.type() + ")."));
        }
        var drawn = indicators.get(0);
        return new Drawing(
                look -> chart(look, chosen, drawn).draw(look), chosen.id() + "-" + drawn.code(), OptionalInt.empty());
    }

    private HistoryChart chart(Look look, Unit unit, Indicator indicator) {
        var catalog = selection.catalog();
        var captions = new Captions(catalog, look);
        var within = Optional.ofNullable(unit.parent());
        var years = selection.years(indicator).stream()
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
                : look.say("Có điểm của %d/%d năm.", "Scores for %d of %d years.")
                        .formatted(known, points.size());
        var breaks = catalog.segments(indicator, unit.id()).breaks().stream()
                .filter(year -> points.stream().anyMatch(point -> point.year() == year)
                        && points.get(0).year() < year)
                .toList();
        var notes = catalog.listBreaks(indicator).stream()
                .filter(each -> breaks.contains(each.year()))
                .map(each -> RankingCharts.broken(look, each))
                .toList();
        var source = captions.source(indicator, results, home.of(page(unit.id())));
        var description = Captions.sentences(
                List.of(subtitle, HistoryChart.inWords(points, look), Captions.sentences(notes), source));
        return new HistoryChart(new Heading(title, subtitle, notes, source, description), points, breaks);
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
