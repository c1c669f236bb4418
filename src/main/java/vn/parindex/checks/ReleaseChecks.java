package vn.parindex.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.release.Release;
import vn.parindex.result.ScoreRepository;
import vn.parindex.result.StatementRepository;
import vn.parindex.result.Table;

/** The {@link Checks} of each release that is asked for, computed once: a release never changes. */
@ApplicationScoped
public class ReleaseChecks {

    /** Readers of old releases are few; the current one and a handful of others are enough. */
    private static final int KEPT = 8;

    private final ScoreRepository scores;
    private final StatementRepository statements;

    private final Map<Release.Published, Checks> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Release.Published, Checks> eldest) {
                    return size() > KEPT;
                }
            });

    ReleaseChecks(ScoreRepository scores, StatementRepository statements) {
        this.scores = scores;
        this.statements = statements;
    }

    /** The checks of the catalogue's release. */
    public Checks of(Catalog catalog) {
        var known = catalog.release().isPublished() ? kept.get(catalog.release().published()) : null;
        if (known != null) {
            return known;
        }
        var computed = Checks.of(catalog, tables(catalog), statements.listAt(catalog.state()));
        if (catalog.release().isPublished()) {
            kept.put(catalog.release().published(), computed);
        }
        return computed;
    }

    private List<Table> tables(Catalog catalog) {
        var byPopulation = catalog.indicators().values().stream()
                .flatMap(List::stream)
                .collect(groupingBy(Indicator::population, LinkedHashMap::new, toCollection(ArrayList::new)));
        var tables = new ArrayList<Table>();
        byPopulation.forEach((population, indicators) -> {
            for (var within : parents(catalog, population)) {
                for (var indicator : indicators) {
                    var years = catalog.listEditions(indicator.index(), population).stream()
                            .map(Edition::year)
                            .toList();
                    tables.addAll(scores.listTables(catalog, List.of(indicator), within, years));
                }
            }
        });
        return tables;
    }

    /** Units with a parent are ranked within one; the others all together. */
    private static List<Optional<String>> parents(Catalog catalog, String population) {
        var parents = catalog.listUnits().stream()
                .filter(unit -> unit.type().equals(population))
                .map(Unit::parent)
                .filter(parent -> parent != null)
                .collect(toCollection(TreeSet::new));
        return parents.isEmpty()
                ? List.of(Optional.empty())
                : parents.stream().map(Optional::of).toList();
    }
}
