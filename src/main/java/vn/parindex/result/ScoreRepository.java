package vn.parindex.result;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.release.QueryRepository;
import vn.parindex.release.ReleasedRows;

/** The score records of a release, read as tables and results: each reading is one query. */
@ApplicationScoped
public class ScoreRepository implements ReleasedRows<StoredScore, ScoreRecord> {

    private static final String ORDER = " order by e.line, e.rowId";

    /** JPQL for the units of these parents, in any release: those of another release are left out when the table is made. */
    private static final String WITHIN = " and e.unit in (select u.id from StoredUnit u where u.parent in ?5)";

    /** How many results are read by one query, unless one table has more. */
    private static final int AT_ONCE = 20_000;

    private final QueryRepository queries;

    ScoreRepository(QueryRepository queries) {
        this.queries = queries;
    }

    @Override
    public Class<StoredScore> entity() {
        return StoredScore.class;
    }

    /** These tables, of results empty where nothing is stored. The tables of a population are read by one query unless they are large. */
    Map<TableKey, Table> tables(Catalog catalog, Collection<TableKey> keys) {
        var tables = new LinkedHashMap<TableKey, Table>();
        tables.putAll(tables(
                catalog,
                keys.stream().filter(key -> !Table.ranksAny(catalog, key)).toList(),
                List.of()));
        keys.stream()
                .filter(key -> Table.ranksAny(catalog, key))
                .collect(groupingBy(TableKey::population, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(alike -> portions(catalog, alike).forEach(portion -> read(catalog, portion, tables)));
        return tables;
    }

    private static List<List<TableKey>> portions(Catalog catalog, List<TableKey> alike) {
        var portions = new ArrayList<List<TableKey>>();
        int results = 0;
        for (var key : alike) {
            int more = catalog.listMembers(key.population(), key.year(), key.within())
                    .size();
            if (portions.isEmpty() || results + more > AT_ONCE) {
                portions.add(new ArrayList<>());
                results = 0;
            }
            portions.get(portions.size() - 1).add(key);
            results += more;
        }
        return portions;
    }

    private void read(Catalog catalog, List<TableKey> keys, Map<TableKey, Table> tables) {
        var codes = new LinkedHashSet<String>();
        for (var key : keys) {
            var indicator = key.indicator(catalog);
            codes.add(indicator.code());
            // Where more units lived than were ranked, any result of the same edition shows who was ranked.
            if (!Table.ranksAll(catalog, indicator, key.within(), key.year())) {
                codes.addAll(codesOf(catalog, indicator));
            }
        }
        var parents = keys.stream().map(TableKey::within).toList();
        boolean bounded = parents.stream().allMatch(Optional::isPresent);
        var hql = "from StoredScore e where " + HOLDS + " and e.population = ?2 and e.indicator in ?3 and e.year in ?4"
                + (bounded ? WITHIN : "") + ORDER;
        tables.putAll(tables(catalog, keys, queries.listRows(hql, StoredScore.class, query -> {
            query.setParameter(1, catalog.state())
                    .setParameter(2, keys.get(0).population())
                    .setParameter(3, codes)
                    .setParameter(4, keys.stream().map(TableKey::year).collect(Collectors.toCollection(TreeSet::new)));
            if (bounded) {
                query.setParameter(5, parents.stream().flatMap(Optional::stream).collect(toSet()));
            }
        })));
    }

    /** An index and its components. */
    private static List<String> codesOf(Catalog catalog, Indicator indicator) {
        return catalog.indicators().keySet().stream()
                .filter(code -> isOf(indicator.index(), code))
                .toList();
    }

    private static boolean isOf(String index, String code) {
        return code.equals(index) || code.startsWith(index + ".");
    }

    /** Every table of which anything is stored, and these; for a release whose results all fit into memory. */
    Map<TableKey, Table> all(Catalog catalog, Collection<TableKey> also) {
        var records = listAll(catalog);
        var keys = new LinkedHashSet<>(also);
        records.forEach(record -> catalog.findUnit(record.unit())
                .ifPresent(unit -> keys.add(new TableKey(
                        record.indicator(), record.population(), Optional.ofNullable(unit.parent()), record.year()))));
        return tables(catalog, keys, records);
    }

    private List<ScoreRecord> listAll(Catalog catalog) {
        return queries.listRows(
                "from StoredScore e where " + HOLDS + ORDER,
                StoredScore.class,
                query -> query.setParameter(1, catalog.state()));
    }

    private static Map<TableKey, Table> tables(Catalog catalog, Collection<TableKey> keys, List<ScoreRecord> records) {
        record Cell(String indicator, String population, int year) {}
        var cells = records.stream()
                .collect(groupingBy(each -> new Cell(each.indicator(), each.population(), each.year())));
        var tables = new LinkedHashMap<TableKey, Table>();
        for (var key : keys) {
            var indicator = key.indicator(catalog);
            Set<String> named = Table.ranksAll(catalog, indicator, key.within(), key.year())
                    ? Set.of()
                    : codesOf(catalog, indicator).stream()
                            .map(code -> new Cell(code, key.population(), key.year()))
                            .flatMap(cell -> cells.getOrDefault(cell, List.of()).stream())
                            .map(ScoreRecord::unit)
                            .collect(toSet());
            var own = cells.getOrDefault(new Cell(key.indicator(), key.population(), key.year()), List.of());
            tables.put(key, Table.of(catalog, indicator, key.within(), key.year(), named, own));
        }
        return tables;
    }

    /** The years in which something is stored of an indicator, oldest first; empty if nothing is. */
    List<Integer> listYears(Catalog catalog, Indicator indicator) {
        return queries.list(
                "select distinct e.year from StoredScore e where " + HOLDS
                        + " and e.population = ?2 and e.indicator = ?3 order by e.year",
                Integer.class,
                query -> query.setParameter(1, catalog.state())
                        .setParameter(2, indicator.population())
                        .setParameter(3, indicator.code()));
    }

    /** The records that state anything from this source, in the order of the file. */
    List<ScoreRecord> listBySource(Catalog catalog, String source) {
        return queries.listRows(
                "from StoredScore e where " + HOLDS + " and e.source = ?2" + ORDER,
                StoredScore.class,
                query -> query.setParameter(1, catalog.state()).setParameter(2, source));
    }
}
