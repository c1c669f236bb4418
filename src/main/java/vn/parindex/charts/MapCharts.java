package vn.parindex.charts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Tile;
import vn.parindex.catalog.Unit;
import vn.parindex.charts.MapChart.Scale;
import vn.parindex.result.Coverage;
import vn.parindex.result.EmptyReason;
import vn.parindex.result.Measure;
import vn.parindex.result.ReleasedTables;
import vn.parindex.result.Standings;

/** Makes the charts of maps. */
@ApplicationScoped
class MapCharts {

    private final ReleasedTables tables;
    private final Home home;

    MapCharts(ReleasedTables tables, Home home) {
        this.tables = tables;
        this.home = home;
    }

    /** The chart that is asked for. */
    Drawing of(Catalog catalog, MapChartRequest asked) {
        var indicator = asked.table().indicator();
        int year = asked.table().year();
        var standings = tables.standings(catalog, indicator, Optional.empty(), year, Measure.of(indicator));
        return new Drawing(
                look -> chart(catalog, look, indicator, standings, asked.byPlace())
                        .draw(look),
                indicator.code() + "-map-" + year,
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

    private MapChart chart(Catalog catalog, Look look, Indicator indicator, Standings standings, boolean byPlace) {
        var captions = new Captions(catalog, look);
        var table = standings.table();
        var layout = layout(catalog, table.year());
        var tiles = layout.stream()
                .flatMap(tile -> bearer(catalog, tile, table.year()).stream().map(unit -> {
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
