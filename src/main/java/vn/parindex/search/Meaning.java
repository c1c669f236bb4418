package vn.parindex.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;
import vn.parindex.checks.Outcome;

/**
 * What a query was understood to say; of each part an empty one says nothing.
 *
 * @param mentions words that name units, in the order of the query
 * @param indicators codes of indices and components that are named
 * @param indicatorWords those that name them, bare
 * @param latest whether the newest year is asked for
 * @param population that is named
 * @param kinds what is asked for, the most wanted first
 * @param needed kinds of which hits are made though no word asks for them: those of {@code kinds=}
 * @param outcomes of the checks that are meant
 * @param statistics of the statements that are meant
 * @param known what is stored of the units that may be meant
 * @param rest words that are nothing of these, as they are looked for in documents; the number of a document is one word
 */
record Meaning(
        List<Mention> mentions,
        Set<String> indicators,
        List<String> indicatorWords,
        SortedSet<Integer> years,
        boolean latest,
        Optional<String> population,
        List<HitKind> kinds,
        Set<HitKind> needed,
        Set<Outcome> outcomes,
        Set<String> statistics,
        KnownUnits known,
        List<String> rest) {

    /** Whether hits of this kind are made that only come where they are asked for. */
    boolean asksFor(HitKind kind) {
        return kinds.contains(kind) || needed.contains(kind);
    }

    /** The same, asked for hits of these kinds too. */
    Meaning needing(Collection<HitKind> more) {
        var all = new LinkedHashSet<>(needed);
        all.addAll(more);
        return new Meaning(
                mentions,
                indicators,
                indicatorWords,
                years,
                latest,
                population,
                kinds,
                all,
                outcomes,
                statistics,
                known,
                rest);
    }

    /** The same with the likelier units first, given of which a result is known ({@link Mention#ordered}). */
    Meaning ordered(KnownUnits known) {
        var year = years.isEmpty() ? OptionalInt.empty() : OptionalInt.of(years.last());
        return new Meaning(
                mentions.stream().map(mention -> mention.ordered(year, known)).toList(),
                indicators,
                indicatorWords,
                years,
                latest,
                population,
                kinds,
                needed,
                outcomes,
                statistics,
                known,
                rest);
    }

    /**
     * The populations that hits may be about; empty for all. Units that are named have theirs: a region is ranked itself and holds
     * provinces, the country holds everybody. A population that is named beside them narrows these, unless it is none of them.
     */
    Set<String> populations() {
        var ofUnits = new LinkedHashSet<String>();
        for (var mention : mentions) {
            for (var meant : mention.units()) {
                if (meant.unit().type().equals(SearchGround.COUNTRY)) {
                    return population.map(Set::of).orElse(Set.of());
                }
                ofUnits.add(meant.unit().type());
                if (meant.unit().type().equals(SearchGround.REGION)) {
                    ofUnits.add(SearchGround.PROVINCE);
                }
            }
        }
        if (ofUnits.isEmpty() || population.filter(ofUnits::contains).isPresent()) {
            return population.map(Set::of).orElse(ofUnits);
        }
        return ofUnits;
    }

    /** Whether the population that is named is a part that hits can fit: it is no part where all units that are named are of it anyway. */
    boolean hasPopulation() {
        return population.isPresent()
                && populations().equals(Set.of(population.get()))
                && (mentions.isEmpty() || mentions.stream().anyMatch(mention -> !mention.isAllOf(population.get())));
    }

    /** The year of a unit that is shown where none is named: the newest with a result of its series, else the newest of all. */
    OptionalInt newest(Unit unit, Indicator indicator, SearchGround ground) {
        var own = known.newest(unit, indicator);
        return own.isPresent() ? own : ground.latest(indicator);
    }

    /** The units that may be meant, each once, in the order of the mentions. */
    List<Mention.Meant> units() {
        var seen = new LinkedHashSet<String>();
        var units = new ArrayList<Mention.Meant>();
        mentions.forEach(mention -> mention.units().stream()
                .filter(meant -> seen.add(meant.unit().id()))
                .forEach(units::add));
        return units;
    }
}
