package vn.parindex.result;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.release.ReleasedRows;

/** The score records of a release, read as tables and results. */
@ApplicationScoped
@Transactional
public class ScoreRepository implements ReleasedRows<ScoreRecord> {

    private final EntityManager entities;

    ScoreRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Class<ScoreRecord> entity() {
        return ScoreRecord.class;
    }

    /** JPQL for the units whose parent is ?5, in any release: those of another release are left out when the table is made. */
    private static final String WITHIN = " and e.unit in (select u.id from Unit u where u.parent = ?5)";

    /** A unit of which something is stored in a year. */
    public record Member(int year, String unit) {}

    /** The table of one indicator and year; empty of results where nothing is stored. */
    public Table table(Catalog catalog, Indicator indicator, Optional<String> within, int year) {
        return listTables(catalog, List.of(indicator), within, Set.of(year)).get(0);
    }

    /**
     * The tables of these indicators, all of one population, in these years: indicators in the given order, years ascending.
     *
     * @param years the years wanted, also those without results
     */
    public List<Table> listTables(
            Catalog catalog, List<Indicator> indicators, Optional<String> within, Collection<Integer> years) {
        if (indicators.isEmpty() || years.isEmpty()) {
            return List.of();
        }
        var population = indicators.get(0).population();
        var codes = indicators.stream().map(Indicator::code).toList();
        var state = catalog.state();
        var query = entities.createQuery(
                        "from ScoreRecord e where " + HOLDS
                                + " and e.population = ?2 and e.indicator in ?3 and e.year in ?4"
                                + (within.isPresent() ? WITHIN : "") + " order by e.line, e.rowId",
                        ScoreRecord.class)
                .setParameter(1, state)
                .setParameter(2, population)
                .setParameter(3, codes)
                .setParameter(4, years);
        within.ifPresent(parent -> query.setParameter(5, parent));
        var records = query.getResultStream().collect(groupingBy(record -> List.of(record.indicator(), record.year())));
        var named = new HashMap<String, Map<Integer, Set<String>>>();
        for (var indicator : indicators) {
            named.computeIfAbsent(indicator.index(), index -> namedMembers(catalog, indicator, within, years));
        }
        var tables = new ArrayList<Table>();
        for (var indicator : indicators) {
            for (int year : new TreeSet<>(years)) {
                tables.add(Table.of(
                        catalog,
                        indicator,
                        within,
                        year,
                        named.get(indicator.index()).getOrDefault(year, Set.of()),
                        records.getOrDefault(List.of(indicator.code(), year), List.of())));
            }
        }
        return tables;
    }

    /**
     * By year, the units of which any indicator of this index has a record: they were ranked. Asked only of the years in which
     * more units lived than were ranked; in the others every unit was.
     */
    private Map<Integer, Set<String>> namedMembers(
            Catalog catalog, Indicator indicator, Optional<String> within, Collection<Integer> years) {
        var partial = years.stream()
                .filter(year -> !Table.ranksAll(catalog, indicator, within, year))
                .toList();
        if (partial.isEmpty()) {
            return Map.of();
        }
        var query = entities.createQuery(
                        "select distinct new vn.parindex.result.ScoreRepository$Member(e.year, e.unit) from ScoreRecord e where "
                                + HOLDS
                                + " and e.population = ?2 and e.year in ?3 and (e.indicator = ?4 or e.indicator like concat(?4, '.%'))"
                                + (within.isPresent() ? WITHIN : ""),
                        Member.class)
                .setParameter(1, catalog.state())
                .setParameter(2, indicator.population())
                .setParameter(3, partial)
                .setParameter(4, indicator.index());
        within.ifPresent(parent -> query.setParameter(5, parent));
        return query.getResultStream().collect(groupingBy(Member::year, mapping(Member::unit, toSet())));
    }

    /** The years in which something is stored of an indicator, oldest first; empty if nothing is. */
    public List<Integer> listYears(Catalog catalog, Indicator indicator) {
        return entities.createQuery(
                        "select distinct e.year from ScoreRecord e where " + HOLDS
                                + " and e.population = ?2 and e.indicator = ?3 order by e.year",
                        Integer.class)
                .setParameter(1, catalog.state())
                .setParameter(2, indicator.population())
                .setParameter(3, indicator.code())
                .getResultList();
    }

    /** The newest year of which something is stored; empty if nothing is. */
    public Optional<Integer> findLatestYear(Catalog catalog, Indicator indicator) {
        var years = listYears(catalog, indicator);
        return years.isEmpty() ? Optional.empty() : Optional.of(years.get(years.size() - 1));
    }

    /** The records that state anything from this source, in the order of the file. */
    public List<ScoreRecord> listBySource(Catalog catalog, String source) {
        return list(
                "from ScoreRecord e where " + HOLDS + " and e.source = ?2 order by e.line, e.rowId",
                catalog.state(),
                source);
    }
}
