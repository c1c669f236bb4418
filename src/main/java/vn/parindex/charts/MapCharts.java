package vn.parindex.charts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Tile;
import vn.parindex.catalog.Unit;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Measure;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Standing;
import vn.parindex.result.Standings;
import vn.parindex.result.State;

/** Makes the charts of maps. */
@ApplicationScoped
class MapCharts {

    /** The layout of the provinces of today. */
    private static final String TODAY = "provinces-34";

    private final ReleasedTables tables;
    private final PageAddress home;

    MapCharts(ReleasedTables tables, PageAddress home) {
        this.tables = tables;
        this.home = home;
    }

    /** The chart that is asked for. */
    Drawing of(Catalog catalog, MapChartRequest asked) {
        var indicator = asked.table().indicator();
        int year = asked.table().year();
        var standings = tables.standings(catalog, indicator, Optional.empty(), year, Measure.of(indicator));
        return new Drawing(
                look -> chart(catalog, look, standings, asked).draw(look),
                indicator.code() + "-map-" + year + (asked.today() ? "-34" : ""),
                asked.table().answered());
    }

    /** The layout of which most units, or who bore their series then, lived at the end of the year. */
    private static List<Tile> layout(Catalog catalog, int year) {
        return catalog.tiles().values().stream()
                .max(Comparator.comparingLong(tiles -> tiles.stream()
                        .filter(tile -> bearer(catalog, tile, year).isPresent())
                        .count()))
                .orElse(List.of());
    }

    private static Optional<Unit> bearer(Catalog catalog, Tile tile, int year) {
        return catalog.bearer(catalog.requireUnit(tile.unit()), year);
    }

    /** Who stands for a unit of today: whoever it was formed from that was ranked, else who bore its series. */
    private static List<Unit> formedFrom(Catalog catalog, Tile tile, Standings standings) {
        var ranked = standings.table().results();
        var before = catalog.lineage().listAncestors(tile.unit()).stream()
                .map(step -> step.unit())
                .filter(unit -> ranked.containsKey(unit.id()))
                .distinct()
                .toList();
        return before.isEmpty()
                ? bearer(catalog, tile, standings.table().year()).stream().toList()
                : before;
    }

    private static MapChart.Tile tile(Captions captions, Tile at, Unit unit, Standing standing) {
        var result = standing.result();
        var figure = standing.measure().of(result);
        boolean known = figure != null || result.published() != null;
        return new MapChart.Tile(
                captions.unit(unit),
                at.row(),
                at.column(),
                figure,
                known && standing.place() != null ? standing.place().place() : null,
                result.state());
    }

    /** Every province of today, striped by those that it was formed from. */
    private static List<MapChart.Tile> folded(Catalog catalog, Captions captions, Standings standings) {
        return catalog.tiles().getOrDefault(TODAY, List.of()).stream()
                .map(at -> {
                    var parts = formedFrom(catalog, at, standings).stream()
                            .map(unit -> tile(captions, at, unit, standings.of(unit)))
                            .toList();
                    var name = captions.unit(catalog.requireUnit(at.unit()));
                    return parts.size() == 1
                            ? parts.get(0)
                            : new MapChart.Tile(name, at.row(), at.column(), null, null, State.NOT_APPLICABLE, parts);
                })
                .toList();
    }

    private static List<MapChart.Tile> ofTheYear(Catalog catalog, Captions captions, Standings standings) {
        int year = standings.table().year();
        return layout(catalog, year).stream()
                .flatMap(at ->
                        bearer(catalog, at, year).stream().map(unit -> tile(captions, at, unit, standings.of(unit))))
                .toList();
    }

    private MapChart chart(Catalog catalog, ChartLook look, Standings standings, MapChartRequest asked) {
        var captions = new Captions(catalog, look);
        var table = standings.table();
        var indicator = table.indicator();
        boolean byPlace = asked.byPlace();
        var tiles = asked.today() ? folded(catalog, captions, standings) : ofTheYear(catalog, captions, standings);
        var title = captions.name(indicator) + " " + table.year() + ": "
                + (byPlace ? look.say("thứ hạng các ", "ranks of ") : look.say("kết quả của các ", "results of "))
                + captions.population(indicator);
        var reason = EmptyReason.of(table);
        var subtitle = reason == null
                ? captions.known(Coverage.of(table, standings.measure()), indicator, standings.measure())
                : look.say(reason);
        boolean isFolded = tiles.stream().anyMatch(each -> !each.parts().isEmpty());
        var notes = List.of(
                isFolded
                        ? look.say(
                                "Mỗi ô là một tỉnh, thành phố hiện nay; mỗi dải là một đơn vị trước sắp xếp, con số là khoảng của chúng, không lấy trung bình.",
                                "Each tile is a province of today; each stripe is one that it was formed from, the figures are their range, never a mean.")
                        : look.say(
                                "Mỗi tỉnh, thành phố là một ô bằng nhau, đặt gần đúng vị trí; không phải bản đồ địa giới.",
                                "Each province is an equal tile near its place; this is no map of borders."));
        var source = captions.source(
                indicator,
                table.stored(),
                home.of("/map/" + indicator.code() + "/" + table.year() + parameters(asked)));
        var description = Captions.sentences(List.of(subtitle, notes.get(0), TileText.inWords(tiles, look), source));
        return new MapChart(
                new ChartHeading(title, subtitle, notes, source, description), tiles, scale(tiles, standings, byPlace));
    }

    /** What the view is asked that shows the same. */
    private static String parameters(MapChartRequest asked) {
        var parameters = Stream.of(asked.byPlace() ? "by=place" : "", asked.today() ? "units=34" : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    private static MapScale scale(List<MapChart.Tile> tiles, Standings standings, boolean byPlace) {
        if (byPlace) {
            return new MapScale(true, 1, Math.max(1, standings.size()));
        }
        var figures = tiles.stream()
                .flatMap(tile -> tile.ranked().stream())
                .filter(tile -> tile.figure() != null)
                .mapToDouble(tile -> tile.figure().value().doubleValue())
                .summaryStatistics();
        if (figures.getCount() == 0) {
            return new MapScale(false, 0, 100);
        }
        double from = Math.floor(figures.getMin());
        double step = Math.max(0.5, Math.ceil((figures.getMax() + 0.001 - from) / Paint.STEPS * 2) / 2);
        return new MapScale(false, from, from + step * Paint.STEPS);
    }
}
