package vn.parindex.observations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.http.YearSet;
import vn.parindex.result.Measure;
import vn.parindex.result.Result;
import vn.parindex.result.ScoreRepository;
import vn.parindex.result.ScoreRepository.Stored;
import vn.parindex.result.Standing;
import vn.parindex.result.Standings;
import vn.parindex.result.Table;

/** Finds stored results by any of their dimensions. */
@RequestScoped
public class Observations {

    private final ScoreRepository scores;

    Observations(ScoreRepository scores) {
        this.scores = scores;
    }

    /** What to keep; an empty list or field keeps everything. */
    record Filter(
            List<String> indicators,
            List<String> populations,
            List<String> units,
            Optional<String> region,
            Optional<YearSet> years,
            List<String> states,
            Optional<String> source) {

        boolean keeps(Catalog catalog, Stored stored) {
            return (indicators.isEmpty() || indicators.contains(stored.indicator()))
                    && (populations.isEmpty() || populations.contains(stored.population()))
                    && (units.isEmpty() || units.contains(stored.unit()))
                    && (years.isEmpty() || years.get().contains(stored.year()))
                    && (region.isEmpty()
                            || catalog.findRegion(stored.unit(), stored.year())
                                    .filter(each -> each.id().equals(region.get()))
                                    .isPresent());
        }

        boolean keeps(Result result) {
            return (states.isEmpty() || states.contains(result.state().code()))
                    && (source.isEmpty()
                            || result.words().stream()
                                    .anyMatch(word -> word.source().equals(source.get())));
        }
    }

    /** A stored result and the table it stands in. */
    record Found(Table table, String unit) {}

    /** The results that the filter keeps: by indicator in the order of the dataset, population, year, Vietnamese order of units. */
    List<Found> list(Catalog catalog, Filter filter) {
        Map<List<String>, Map<String, TreeSet<Integer>>> kept = new LinkedHashMap<>();
        scores.listStored(catalog).stream()
                .filter(stored -> filter.keeps(catalog, stored))
                .collect(groupingBy(stored -> List.of(stored.indicator(), stored.population())))
                .forEach((key, stored) -> kept.put(
                        key,
                        stored.stream()
                                .collect(groupingBy(
                                        each -> String.valueOf(
                                                catalog.requireUnit(each.unit()).parent()),
                                        mapping(Stored::year, toCollection(TreeSet::new))))));
        var found = new ArrayList<Found>();
        catalog.indicators().values().stream().flatMap(List::stream).forEach(indicator -> kept.getOrDefault(
                        List.of(indicator.code(), indicator.population()), Map.of())
                .forEach((parent, years) -> scores.listTables(catalog, List.of(indicator), parent(parent), years)
                        .forEach(table -> table.stored().stream()
                                .filter(filter::keeps)
                                .filter(result -> filter.keeps(catalog, stored(indicator, result)))
                                .forEach(result -> found.add(new Found(table, result.unit()))))));
        return found;
    }

    private static Stored stored(Indicator indicator, Result result) {
        return new Stored(indicator.code(), indicator.population(), result.year(), result.unit());
    }

    private static Optional<String> parent(String parent) {
        return parent.equals("null") ? Optional.empty() : Optional.of(parent);
    }

    /** How these results stand, in the same order. */
    List<Standing> standings(Catalog catalog, List<Found> found) {
        Map<Table, Standings> known = new HashMap<>();
        return found.stream()
                .map(each -> known.computeIfAbsent(each.table(), table -> standings(catalog, table))
                        .of(catalog.requireUnit(each.unit())))
                .toList();
    }

    private Standings standings(Catalog catalog, Table table) {
        var indicator = table.indicator();
        var before = catalog.findPreviousEdition(indicator, table.year())
                .map(edition -> scores.table(catalog, indicator, table.within(), edition.year()));
        return Standings.of(catalog, table, Measure.of(indicator), before);
    }
}
