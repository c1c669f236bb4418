package vn.parindex.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.result.Result;
import vn.parindex.result.Table;
import vn.parindex.result.TableKey;

/** What the tables that hits are about hold; read together, and none twice. */
final class KnownTables {

    private final SearchGround ground;
    private final Map<TableKey, Table> tables;

    private KnownTables(SearchGround ground, Map<TableKey, Table> tables) {
        this.ground = ground;
        this.tables = tables;
    }

    /** The tables of these hits. */
    static KnownTables of(
            SearchGround ground, Collection<Hit> hits, Function<Collection<TableKey>, Map<TableKey, Table>> read) {
        var keys = new LinkedHashSet<TableKey>();
        for (var hit : hits) {
            keys(ground, hit).forEach(keys::add);
        }
        return new KnownTables(ground, keys.isEmpty() ? Map.of() : read.apply(keys));
    }

    private static Stream<TableKey> keys(SearchGround ground, Hit hit) {
        return switch (hit.kind()) {
            case FIGURE, RANKING, SUMMARY -> Stream.of(key(hit));
            case HISTORY -> keys(ground, hit.units().get(0), hit.indicator());
            case UNIT -> {
                var unit = hit.units().get(0);
                yield indices(ground, unit).flatMap(index -> keys(ground, unit, index));
            }
            default -> Stream.empty();
        };
    }

    private static TableKey key(Hit hit) {
        var within = hit.units().stream()
                .filter(unit -> !unit.type().equals(SearchGround.REGION))
                .findFirst()
                .map(unit -> hit.kind() == HitKind.FIGURE ? unit.parent() : unit.id());
        return TableKey.of(hit.indicator(), within, hit.year());
    }

    private static Stream<Indicator> indices(SearchGround ground, Unit unit) {
        return ground.indicators().stream()
                .filter(each -> each.parent() == null && each.population().equals(unit.type()));
    }

    private static Stream<TableKey> keys(SearchGround ground, Unit unit, Indicator indicator) {
        return ground.editions(indicator)
                .map(Edition::year)
                .map(year -> TableKey.of(indicator, Optional.ofNullable(unit.parent()), year));
    }

    /** The table that a figure, ranking or summary stands in. */
    Table table(Hit hit) {
        return tables.get(key(hit));
    }

    /** The years in which a result of the unit's series is stored, rising. */
    List<Integer> years(Unit unit, Indicator indicator) {
        var series = ground.catalog().lineage().series(unit.id());
        return keys(ground, unit, indicator)
                .filter(key -> series.stream()
                        .map(tables.get(key).results()::get)
                        .anyMatch(result -> result != null && isKnown(result)))
                .map(TableKey::year)
                .sorted()
                .toList();
    }

    /** Whether any result of an index is stored of the unit's series. */
    boolean isKnown(Unit unit) {
        return indices(ground, unit).anyMatch(index -> !years(unit, index).isEmpty());
    }

    /** How many members of a ranking have a stored result, and how many there are. */
    record Known(int of, int units) {}

    /** The same for the region or parent that it is narrowed to, else for everybody. */
    Known counted(Hit hit) {
        var table = table(hit);
        var region = hit.units().stream()
                .filter(unit -> unit.type().equals(SearchGround.REGION))
                .map(Unit::id)
                .findFirst();
        if (region.isEmpty()) {
            return new Known(table.stored().size(), table.size());
        }
        var members = table.results().values().stream()
                .filter(result -> isIn(region.get(), result, ground.catalog()))
                .toList();
        return new Known((int) members.stream().filter(KnownTables::isKnown).count(), members.size());
    }

    private static boolean isIn(String region, Result result, Catalog catalog) {
        return catalog.findRegion(result.unit(), result.year())
                .filter(each -> each.id().equals(region))
                .isPresent();
    }

    private static boolean isKnown(Result result) {
        return !result.words().isEmpty();
    }

    /** What is stored of the units that a query may mean, of all indices and of the indicators that it names. */
    static KnownUnits known(
            SearchGround ground, Meaning meaning, Function<Collection<TableKey>, Map<TableKey, Table>> read) {
        var units = meaning.units().stream().map(Mention.Meant::unit).toList();
        var tables = of(
                ground,
                units.stream()
                        .flatMap(unit -> asked(ground, meaning, unit).map(indicator -> Hit.history(unit, indicator)))
                        .toList(),
                read);
        var newest = new HashMap<String, Map<String, Integer>>();
        for (var unit : units) {
            asked(ground, meaning, unit).forEach(indicator -> {
                var years = tables.years(unit, indicator);
                if (!years.isEmpty()) {
                    ground.catalog().lineage().series(unit.id()).forEach(id -> newest.computeIfAbsent(
                                    id, each -> new HashMap<>())
                            .put(indicator.code(), years.get(years.size() - 1)));
                }
            });
        }
        return new KnownUnits(newest);
    }

    private static Stream<Indicator> asked(SearchGround ground, Meaning meaning, Unit unit) {
        return ground.indicators().stream()
                .filter(each -> each.population().equals(unit.type()))
                .filter(each -> each.parent() == null || meaning.indicators().contains(each.code()));
    }
}
