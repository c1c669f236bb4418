package vn.parindex.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.result.Measure;
import vn.parindex.result.Statement;
import vn.parindex.result.Table;

/** Everything that the checks of one release compute with. */
final class CheckFacts {

    private record TableKey(String indicator, String population, int year, Optional<String> within) {

        static TableKey of(Table table) {
            return new TableKey(table.indicator().code(), table.indicator().population(), table.year(), table.within());
        }
    }

    private record SheetKey(TableKey table, Measure measure, Optional<String> own) {}

    private final Catalog catalog;
    private final Map<TableKey, Table> tables;
    private final Map<Claim.Key, List<Claim>> claims;
    private final Map<SheetKey, CheckedTable> sheets = new HashMap<>();

    CheckFacts(Catalog catalog, List<Table> tables, List<Statement> statements) {
        this.catalog = catalog;
        this.tables = tables.stream()
                .collect(toMap(TableKey::of, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        this.claims =
                Claim.of(statements).stream().collect(groupingBy(Claim::key, LinkedHashMap::new, Collectors.toList()));
    }

    Catalog catalog() {
        return catalog;
    }

    Iterable<Table> tables() {
        return tables.values();
    }

    /** Every figure that is stated, each once. */
    List<Claim> claims() {
        return claims.values().stream().flatMap(List::stream).toList();
    }

    /** The figures stated for the same, which do not agree with each other; empty if none. */
    List<Claim> claims(Claim.Key key) {
        return claims.getOrDefault(key, List.of());
    }

    /** The table a figure is about: for a unit under a parent that parent's, for a parent its own. */
    Optional<Table> table(Claim.Key key, int year) {
        var subject = catalog.findUnit(key.subject());
        var within = subject.map(unit -> unit.type().equals(key.population()) ? unit.parent() : unit.id());
        var ofOne = Optional.ofNullable(tables.get(new TableKey(key.indicator(), key.population(), year, within)));
        return ofOne.or(() -> Optional.ofNullable(
                tables.get(new TableKey(key.indicator(), key.population(), year, Optional.empty()))));
    }

    /** The edition before that year that was held. */
    Optional<Edition> previous(Claim.Key key) {
        return catalog.findIndicator(key.indicator(), key.population())
                .flatMap(indicator -> catalog.findPreviousEdition(indicator, key.year()));
    }

    CheckedTable sheet(Table table, Measure measure, Optional<String> own) {
        return sheets.computeIfAbsent(
                new SheetKey(TableKey.of(table), measure, own),
                key -> CheckedTable.of(table, measure, measure.ceiling(catalog, table.indicator(), table.year()), own));
    }

    /** Whether a break lies between the two years of this figure. */
    boolean crossesBreak(Claim.Key key, int since) {
        return catalog.findIndicator(key.indicator(), key.population())
                .filter(indicator -> !catalog.segments(indicator, key.subject()).comparable(since, key.year()))
                .isPresent();
    }
}
