package vn.parindex.charts;

import jakarta.enterprise.context.RequestScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Tile;
import vn.parindex.catalog.Unit;
import vn.parindex.charts.MapChart.Scale;
import vn.parindex.http.Fault;
import vn.parindex.http.Inquiry;
import vn.parindex.http.ProblemException;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Measure;
import vn.parindex.result.Selection;
import vn.parindex.result.Standings;

/** Reads what a request wants of a map and makes its chart. */
@RequestScoped
class MapCharts {

    private static final Map<String, Boolean> BY_PLACE = Map.of("score", false, "place", true);

    private final Selection selection;
    private final Home home;
    private final Inquiry inquiry;

    MapCharts(Selection selection, Home home, Inquiry inquiry) {
        this.selection = selection;
        this.home = home;
        this.inquiry = inquiry;
    }

    /** The chart that the request asks for; its faults are told together with those that are found while it is looked at. */
    Drawing read(String indicator, String year) {
        var named = inquiry.pathYear("year", year);
        var chosen = ofProvinces(indicator);
        int number = selection.year(chosen, named);
        boolean byPlace = inquiry.choice("by", BY_PLACE).orElse(false);
        var standings = selection.standings(chosen, Optional.empty(), number, Measure.of(chosen));
        return new Drawing(
                look -> chart(look, chosen, standings, byPlace).draw(look),
                chosen.code() + "-map-" + number,
                named.isLatest() ? OptionalInt.of(number) : OptionalInt.empty());
    }

    /** The indicator as it is published for provinces, which alone have tiles. */
    private Indicator ofProvinces(String code) {
        var published = selection.pathIndicator(code);
        return selection
                .catalog()
                .findIndicator(code, "province")
                .orElseThrow(() -> ProblemException.notFound(Fault.path(
                                "indicator",
                                code,
                                "no-map",
                                "“" + code + "” không công bố cho cấp tỉnh nên không có bản đồ; xem /charts/rankings/"
                                        + code + ".",
                                "“" + code + "” is not published for provinces, so it has no map; see /charts/rankings/"
                                        + code + ".")
                        .allowing(selection.catalog().indicators().values().stream()
                                .flatMap(List::stream)
                                .filter(each -> each.population().equals("province")
                                        && !each.population().equals(published.population()))
                                .map(Indicator::code)
                                .toList())));
    }

    /** The layout of which most units, or who bore their series then, lived at the end of the year. */
    private List<Tile> layout(int year) {
        return selection.catalog().tiles().values().stream()
                .max(Comparator.comparingLong(tiles -> tiles.stream()
                        .filter(tile -> bearer(tile, year).isPresent())
                        .count()))
                .orElse(List.of());
    }

    private Optional<Unit> bearer(Tile tile, int year) {
        var catalog = selection.catalog();
        return catalog.bearer(catalog.requireUnit(tile.unit()), year);
    }

    private MapChart chart(Look look, Indicator indicator, Standings standings, boolean byPlace) {
        var catalog = selection.catalog();
        var captions = new Captions(catalog, look);
        var table = standings.table();
        var layout = layout(table.year());
        var tiles = layout.stream()
                .flatMap(tile -> bearer(tile, table.year()).stream().map(unit -> {
                    var standing = standings.of(unit);
                    var result = standing.result();
                    var figure = standing.measure().of(result);
                    boolean known = figure != null || result.published() != null;
                    return new MapChart.Tile(
                            captions.unit(unit),
                            tile.row(),
                            tile.column(),
                            figure,
                            known && standing.place() != null ? standing.place().place() : null,
                            result.state());
                }))
                .toList();
        var title = captions.name(indicator) + " " + table.year() + ": "
                + (byPlace ? look.say("thứ hạng các ", "ranks of ") : look.say("kết quả của các ", "results of "))
                + captions.population(indicator);
        var reason = EmptyReason.of(table);
        var subtitle = reason == null
                ? captions.known(Coverage.of(table, standings.measure()), indicator, standings.measure())
                : look.say(reason);
        var notes = List.of(look.say(
                "Mỗi tỉnh, thành phố là một ô bằng nhau, đặt gần đúng vị trí; không phải bản đồ địa giới.",
                "Each province is an equal tile near its place; this is no map of borders."));
        var source = captions.source(
                indicator,
                table.stored(),
                home.of("/map/" + indicator.code() + "/" + table.year() + (byPlace ? "?by=place" : "")));
        var description = Captions.sentences(List.of(subtitle, notes.get(0), MapChart.inWords(tiles, look), source));
        return new MapChart(
                new Heading(title, subtitle, notes, source, description), tiles, scale(tiles, standings, byPlace));
    }

    private static Scale scale(List<MapChart.Tile> tiles, Standings standings, boolean byPlace) {
        if (byPlace) {
            return new Scale(true, 1, Math.max(1, standings.size()));
        }
        var figures = tiles.stream()
                .filter(tile -> tile.figure() != null)
                .mapToDouble(tile -> tile.figure().value().doubleValue())
                .summaryStatistics();
        if (figures.getCount() == 0) {
            return new Scale(false, 0, 100);
        }
        double from = Math.floor(figures.getMin());
        double step = Math.max(0.5, Math.ceil((figures.getMax() + 0.001 - from) / Paint.STEPS * 2) / 2);
        return new Scale(false, from, from + step * Paint.STEPS);
    }
}
