package vn.parindex.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.checks.Check;
import vn.parindex.checks.CheckKind;
import vn.parindex.checks.Outcome;
import vn.parindex.checks.ShippedRows;
import vn.parindex.result.ScoreRecord;

/** Searches of the shipped dataset without a database. */
final class Searches {

    static final Catalog CATALOG = ShippedRows.CATALOG;

    private static final Map<String, Integer> NEWEST = ShippedRows.SCORES.stream()
            .collect(
                    Collectors.toMap(score -> score.indicator() + score.population(), ScoreRecord::year, Integer::max));

    static final SearchGround GROUND = new SearchGround(
            CATALOG, indicator -> Optional.ofNullable(NEWEST.get(indicator.code() + indicator.population())));

    private static final Map<String, Map<String, Integer>> BY_UNIT = ShippedRows.SCORES.stream()
            .collect(Collectors.groupingBy(
                    ScoreRecord::unit, Collectors.toMap(ScoreRecord::indicator, ScoreRecord::year, Integer::max)));
    private static final KnownUnits KNOWN = new KnownUnits(CATALOG.listUnits().stream()
            .map(Unit::id)
            .filter(id -> CATALOG.lineage().series(id).stream().anyMatch(BY_UNIT::containsKey))
            .collect(Collectors.toMap(id -> id, id -> CATALOG.lineage().series(id).stream()
                    .flatMap(each -> BY_UNIT.getOrDefault(each, Map.of()).entrySet().stream())
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::max)))));

    /** Those that have editions, and some before and after them. */
    private static final List<Integer> YEARS = IntStream.concat(IntStream.rangeClosed(2012, 2026), IntStream.of(2031))
            .boxed()
            .toList();

    private Searches() {}

    static Meaning meaning(String query) {
        return QueryReader.read(GROUND, query).ordered(KNOWN);
    }

    static List<HitFit> hits(String query) {
        return hits(meaning(query));
    }

    /** The same of a query that was read. */
    static List<HitFit> hits(Meaning meaning) {
        return Candidates.ranked(meaning, GROUND, () -> ShippedRows.CHECKS);
    }

    /** The addresses of the hits, best first. */
    static List<String> addresses(String query) {
        return hits(query).stream().map(fit -> fit.hit().address()).toList();
    }

    static String first(String query) {
        return addresses(query).stream().findFirst().orElse("");
    }

    /** Everything that the dataset has an address for, in years with nothing too, whatever is asked, but comparisons, of which there is no end. */
    static List<Hit> everything() {
        return Everything.HITS;
    }

    /** Made once, as it is much. */
    private static final class Everything {

        static final List<Hit> HITS = List.copyOf(Searches.listEverything());
    }

    private static List<Hit> listEverything() {
        var hits = new ArrayList<Hit>();
        CATALOG.listUnits().forEach(unit -> hits.add(Hit.unit(unit)));
        CATALOG.sources().values().forEach(source -> hits.add(Hit.source(source)));
        CATALOG.indicators().values().forEach(published -> hits.add(Hit.indicator(published.get(0))));
        YEARS.forEach(year -> hits.add(Hit.year(year)));
        for (var indicator : GROUND.indicators()) {
            for (var unit : CATALOG.listUnits()) {
                if (unit.type().equals(indicator.population())) {
                    hits.add(Hit.history(unit, indicator));
                    YEARS.stream()
                            .filter(unit::livesAtEndOf)
                            .forEach(year -> hits.add(Hit.figure(unit, indicator, year)));
                }
                if (unit.type().equals("region") && indicator.population().equals("province")) {
                    YEARS.stream()
                            .filter(unit::livesAtEndOf)
                            .forEach(year -> hits.add(Hit.ranking(List.of(unit), indicator, year)));
                }
            }
            for (int year : YEARS) {
                hits.add(Hit.ranking(List.of(), indicator, year));
                if (indicator.parent() == null) {
                    hits.add(Hit.summary(indicator, year));
                }
            }
        }
        for (var check : ShippedRows.CHECKS.checks()) {
            hits.add(check(HitKind.CHECK, check));
            if (check.kind() == CheckKind.STATEMENT) {
                hits.add(check(HitKind.STATEMENT, check));
            }
        }
        hits.addAll(lists());
        return hits;
    }

    private static Hit check(HitKind kind, Check check) {
        return Hit.check(
                kind,
                check,
                check.units().stream().map(CATALOG::requireUnit).toList(),
                CATALOG.findIndicator(check.indicator(), check.population()).orElseThrow());
    }

    private static List<Hit> lists() {
        var units = new ArrayList<List<Unit>>(List.of(List.of()));
        CATALOG.listUnits().forEach(unit -> units.add(List.of(unit)));
        var outcomes = new ArrayList<String>();
        outcomes.add(null);
        Arrays.stream(Outcome.values()).map(Outcome::code).forEach(outcomes::add);
        var named = new ArrayList<Optional<Indicator>>(List.of(Optional.empty()));
        CATALOG.indicators().values().forEach(published -> named.add(Optional.of(published.get(0))));
        var when = new ArrayList<Optional<Integer>>(List.of(Optional.empty()));
        YEARS.forEach(year -> when.add(Optional.of(year)));
        var hits = new ArrayList<Hit>();
        for (var unit : units) {
            for (var indicator : named) {
                for (var year : when) {
                    outcomes.forEach(
                            outcome -> hits.add(Hit.checks(unit, indicator.orElse(null), year.orElse(null), outcome)));
                }
            }
        }
        return hits;
    }
}
