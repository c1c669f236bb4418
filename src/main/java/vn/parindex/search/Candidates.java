package vn.parindex.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.parindex.catalog.Edition;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.checks.Check;
import vn.parindex.checks.CheckKind;
import vn.parindex.checks.Checks;
import vn.parindex.checks.Outcome;

/**
 * Everything that may be a hit of a query: some more than is one ({@link HitFit} decides), and far less than there is.
 *
 * @param checks those of the release, asked for only where they are wanted
 */
record Candidates(Meaning meaning, SearchGround ground, Supplier<Checks> checks) {

    private static final int COMPARED_AT_MOST = 10;

    /** The hits of a query, best first, each address once. */
    static List<HitFit> ranked(Meaning meaning, SearchGround ground, Supplier<Checks> checks) {
        return ranked(new Candidates(meaning, ground, checks).list(), meaning, ground);
    }

    /** Those of these that are hits, best first, each address once. */
    static List<HitFit> ranked(Stream<Hit> candidates, Meaning meaning, SearchGround ground) {
        return candidates
                .flatMap(hit -> HitFit.of(hit, meaning, ground).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private Stream<Hit> list() {
        return Stream.of(units(), indicators(), years(), ofUnits(), comparisons(), tables(), checked(), sources())
                .flatMap(hits -> hits);
    }

    private Stream<Hit> units() {
        var named = meaning.units().stream().map(meant -> Hit.unit(meant.unit()));
        return meaning.rest().isEmpty()
                ? named
                : Stream.concat(named, ground.catalog().listUnits().stream().map(Hit::unit));
    }

    private Stream<Hit> indicators() {
        return ground.catalog().indicators().values().stream().map(published -> Hit.indicator(published.get(0)));
    }

    private Stream<Hit> years() {
        return meaning.years().stream().map(Hit::year);
    }

    /** The figures and histories of the units that are named; a figure of a year is of whoever bore the unit's series then. */
    private Stream<Hit> ofUnits() {
        var hits = new ArrayList<Hit>();
        for (var meant : meaning.units()) {
            for (var indicator : ground.indicatorsOf(meaning)) {
                if (indicator.population().equals(meant.unit().type())) {
                    hits.add(Hit.history(meant.unit(), indicator));
                    for (int year : years(meant.unit(), indicator)) {
                        ground.catalog()
                                .bearer(meant.unit(), year)
                                .ifPresent(bearer -> hits.add(Hit.figure(bearer, indicator, year)));
                    }
                }
            }
        }
        return hits.stream();
    }

    /** One for each indicator of two mentions or more: of each the likeliest unit of that population. */
    private Stream<Hit> comparisons() {
        if (meaning.mentions().size() < 2) {
            return Stream.empty();
        }
        return ground.indicatorsOf(meaning).stream().flatMap(indicator -> {
            var compared = meaning.mentions().stream()
                    .flatMap(mention -> mention.units().stream()
                            .map(Mention.Meant::unit)
                            .filter(unit -> unit.type().equals(indicator.population()))
                            .findFirst()
                            .stream())
                    .distinct()
                    .limit(COMPARED_AT_MOST)
                    .toList();
            return compared.size() < 2 ? Stream.<Hit>empty() : Stream.of(Hit.comparison(compared, indicator));
        });
    }

    /** Rankings and summaries; populations that are ranked within a parent only within one that is named. */
    private Stream<Hit> tables() {
        var hits = new ArrayList<Hit>();
        for (var indicator : ground.indicatorsOf(meaning)) {
            boolean nationwide = ground.parents(indicator.population()).isEmpty();
            for (int year : years(indicator)) {
                if (nationwide) {
                    hits.add(Hit.ranking(List.of(), indicator, year));
                    narrowing(indicator, year).forEach(unit -> hits.add(Hit.ranking(List.of(unit), indicator, year)));
                    if (indicator.parent() == null) {
                        hits.add(Hit.summary(indicator, year));
                    }
                }
            }
        }
        return Stream.concat(hits.stream(), within());
    }

    /** The regions that are named and hold members of a population in a year. */
    private List<Unit> narrowing(Indicator indicator, int year) {
        return indicator.population().equals(SearchGround.PROVINCE)
                ? meaning.units().stream()
                        .map(Mention.Meant::unit)
                        .filter(unit -> unit.type().equals(SearchGround.REGION) && unit.livesAtEndOf(year))
                        .toList()
                : List.of();
    }

    private Stream<Hit> within() {
        return ground.indicators().stream()
                .filter(indicator -> meaning.indicators().isEmpty()
                        ? indicator.parent() == null
                        : meaning.indicators().contains(indicator.code()))
                .flatMap(indicator -> ground.parents(indicator.population()).stream()
                        .filter(parent -> meaning.units().stream()
                                .anyMatch(meant -> meant.unit().equals(parent)))
                        .flatMap(parent ->
                                years(indicator).stream().map(year -> Hit.ranking(List.of(parent), indicator, year))));
    }

    /** The same for the figures of one unit, whose newest may be an older one. */
    private Collection<Integer> years(Unit unit, Indicator indicator) {
        return meaning.years().isEmpty() && meaning.rest().isEmpty()
                ? meaning.newest(unit, indicator, ground).stream().boxed().toList()
                : years(indicator);
    }

    /** The years that are named; else the newest, and where words are left that an edition may be known by, all. */
    private Collection<Integer> years(Indicator indicator) {
        if (!meaning.years().isEmpty()) {
            return meaning.years();
        }
        return meaning.rest().isEmpty()
                ? ground.latest(indicator).stream().boxed().toList()
                : Stream.concat(
                                ground.editions(indicator).map(Edition::year),
                                ground.latest(indicator).stream().boxed())
                        .distinct()
                        .toList();
    }

    private Stream<Hit> checked() {
        var hits = new ArrayList<Hit>();
        if (meaning.asksFor(HitKind.CHECKS)) {
            hits.addAll(lists());
        }
        if (meaning.asksFor(HitKind.CHECK)) {
            checks.get().checks().forEach(check -> hits.add(hit(HitKind.CHECK, check)));
        }
        if (meaning.asksFor(HitKind.STATEMENT)) {
            checks.get().checks().stream()
                    .filter(check -> check.published() != null)
                    .filter(check -> check.kind() == CheckKind.STATEMENT)
                    .forEach(check -> hits.add(hit(HitKind.STATEMENT, check)));
        }
        return hits.stream();
    }

    private Hit hit(HitKind kind, Check check) {
        var catalog = ground.catalog();
        return Hit.check(
                kind,
                check,
                check.units().stream().map(catalog::requireUnit).toList(),
                catalog.findIndicator(check.indicator(), check.population()).orElseThrow());
    }

    /** The lists of checks that the query asks for: one for each unit, indicator, year and outcome that it names. */
    private List<Hit> lists() {
        var outcomes = meaning.outcomes().isEmpty()
                ? List.of(Optional.<String>empty())
                : meaning.outcomes().stream()
                        .map(Outcome::code)
                        .map(Optional::of)
                        .toList();
        var years = meaning.years().isEmpty()
                ? List.of(Optional.<Integer>empty())
                : meaning.years().stream().map(Optional::of).toList();
        var named = meaning.indicators().isEmpty()
                ? List.of(Optional.<Indicator>empty())
                : meaning.indicators().stream()
                        .map(code -> Optional.of(
                                ground.catalog().indicators().get(code).get(0)))
                        .toList();
        var units = meaning.units().isEmpty()
                ? List.of(List.<Unit>of())
                : meaning.units().stream().map(meant -> List.of(meant.unit())).toList();
        var hits = new ArrayList<Hit>();
        for (var unit : units) {
            for (var indicator : named) {
                for (var year : years) {
                    outcomes.forEach(outcome -> hits.add(
                            Hit.checks(unit, indicator.orElse(null), year.orElse(null), outcome.orElse(null))));
                }
            }
        }
        return hits;
    }

    private Stream<Hit> sources() {
        return ground.catalog().sources().values().stream().map(Hit::source);
    }
}
