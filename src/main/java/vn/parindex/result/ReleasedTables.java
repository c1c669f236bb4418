package vn.parindex.result;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.release.Holdings;
import vn.parindex.release.Release;

/**
 * What was measured in a release, as tables and as standings beside the edition before: each made once and shared by whoever shows it
 * (ADR 029). Several are read together, by one query for each population.
 */
@ApplicationScoped
public class ReleasedTables {

    private static final long HELD_TOGETHER = 50_000;

    private final Holdings holdings;
    private final ScoreRepository scores;

    ReleasedTables(Holdings holdings, ScoreRepository scores) {
        this.holdings = holdings;
        this.scores = scores;
    }

    private record PlacesOf(TableKey table, Measure measure) {}

    private record StandingsOf(TableKey table, Measure measure) {}

    private record Everything() {}

    private record YearsOf(String indicator, String population) {}

    /** The table of one indicator and year; empty of results where nothing is stored. */
    public Table table(Catalog catalog, Indicator indicator, Optional<String> within, int year) {
        var key = TableKey.of(indicator, within, year);
        return tables(catalog, List.of(key)).get(key);
    }

    /** These tables, by what was asked for and in its order. */
    public Map<TableKey, Table> tables(Catalog catalog, Collection<TableKey> keys) {
        return holdings.listOf(
                catalog.release(), keys, Table::bytes, (List<TableKey> missing) -> scores.tables(catalog, missing));
    }

    /** What the figures and published places of a table say of each member's place. */
    public Places places(Catalog catalog, Table table, Measure measure) {
        return holdings.of(
                catalog.release(),
                new PlacesOf(table.key(), measure),
                (Places places) -> 200L * places.places().size(),
                () -> table.places(measure));
    }

    /** A table by this measure beside the edition before. */
    public Standings standings(
            Catalog catalog, Indicator indicator, Optional<String> within, int year, Measure measure) {
        var key = TableKey.of(indicator, within, year);
        return standings(catalog, List.of(key), each -> measure).get(key);
    }

    /** The tables of an indicator in these years by its own measure, each beside the edition before; by year. */
    public Map<Integer, Standings> standings(
            Catalog catalog, Indicator indicator, Optional<String> within, Collection<Integer> years) {
        var standings = new LinkedHashMap<Integer, Standings>();
        standings(
                        catalog,
                        years.stream()
                                .map(year -> TableKey.of(indicator, within, year))
                                .toList())
                .forEach((key, each) -> standings.put(key.year(), each));
        return standings;
    }

    /** These tables, each by its indicator's own measure and beside the edition before. */
    public Map<TableKey, Standings> standings(Catalog catalog, Collection<TableKey> keys) {
        return standings(catalog, keys, key -> Measure.of(key.indicator(catalog)));
    }

    private Map<TableKey, Standings> standings(
            Catalog catalog, Collection<TableKey> keys, Function<TableKey, Measure> measure) {
        var asked = new LinkedHashMap<TableKey, StandingsOf>();
        keys.forEach(key -> asked.put(key, new StandingsOf(key, measure.apply(key))));
        var made = holdings.listOf(
                catalog.release(),
                asked.values(),
                Standings::bytes,
                (List<StandingsOf> missing) -> makeStandings(catalog, missing));
        var standings = new LinkedHashMap<TableKey, Standings>();
        asked.forEach((key, of) -> standings.put(key, made.get(of)));
        return standings;
    }

    private Map<StandingsOf, Standings> makeStandings(Catalog catalog, List<StandingsOf> asked) {
        var read = new LinkedHashSet<TableKey>();
        for (var each : asked) {
            read.add(each.table());
            each.table().before(catalog).ifPresent(read::add);
        }
        var tables = tables(catalog, read);
        var made = new LinkedHashMap<StandingsOf, Standings>();
        for (var each : asked) {
            var measure = each.measure();
            Function<Table, Standings.Placed> placed =
                    table -> new Standings.Placed(table, places(catalog, table, measure));
            made.put(
                    each,
                    Standings.of(
                            catalog,
                            measure,
                            placed.apply(tables.get(each.table())),
                            each.table().before(catalog).map(tables::get).map(placed)));
        }
        return made;
    }

    /** Whether all tables of the release may be in memory together: no more rows than this, of which most are results. */
    boolean fits(Catalog catalog) {
        return fits(catalog.release());
    }

    /** The same where its catalogue is not at hand. */
    public boolean fits(Release release) {
        return release.rowsTotal() <= HELD_TOGETHER;
    }

    /**
     * Every table of which anything is stored and every table of an edition, in the order of the dataset: read together by one query, and
     * only of a release that {@link #fits}.
     */
    List<Table> all(Catalog catalog) {
        return holdings.of(catalog.release(), new Everything(), (List<Table> tables) -> 50L * tables.size(), () -> {
            var read = scores.all(catalog, ofEditions(catalog));
            var shared =
                    holdings.listOf(catalog.release(), read.keySet(), Table::bytes, (List<TableKey> missing) -> read);
            return shared.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(TableKey.order(catalog)))
                    .map(Map.Entry::getValue)
                    .toList();
        });
    }

    /** The tables of every edition, components and all parents included; much where populations are large. */
    public List<Table> listEditions(Catalog catalog) {
        return fits(catalog)
                ? all(catalog).stream()
                        .filter(table -> table.edition().isPresent())
                        .toList()
                : List.copyOf(tables(catalog, ofEditions(catalog)).values());
    }

    private static List<TableKey> ofEditions(Catalog catalog) {
        var keys = new ArrayList<TableKey>();
        catalog.indicators().values().stream().flatMap(List::stream).forEach(indicator -> {
            var parents = parents(catalog, indicator.population());
            catalog.listEditions(indicator.index(), indicator.population())
                    .forEach(edition ->
                            parents.forEach(within -> keys.add(TableKey.of(indicator, within, edition.year()))));
        });
        return keys;
    }

    /** Units with a parent are ranked within one; the others all together. */
    private static List<Optional<String>> parents(Catalog catalog, String population) {
        var parents = catalog.listUnits().stream()
                .filter(unit -> unit.type().equals(population))
                .map(Unit::parent)
                .filter(Objects::nonNull)
                .collect(toCollection(TreeSet::new));
        return parents.isEmpty()
                ? List.of(Optional.empty())
                : parents.stream().map(Optional::of).toList();
    }

    /** The years in which something is stored of an indicator, oldest first; empty if nothing is. */
    public List<Integer> listYears(Catalog catalog, Indicator indicator) {
        return holdings.of(
                catalog.release(),
                new YearsOf(indicator.code(), indicator.population()),
                (List<Integer> years) -> 16L * years.size(),
                () -> scores.listYears(catalog, indicator));
    }

    /** The newest year of which something is stored; empty if nothing is. */
    public Optional<Integer> findLatestYear(Catalog catalog, Indicator indicator) {
        return listYears(catalog, indicator).stream().reduce((first, second) -> second);
    }
}
