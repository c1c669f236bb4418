package vn.parindex.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Lineage;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.catalog.UnitNames;

/** Which units words name, by the search and the resolution that all reads use. */
final class UnitMentions {

    /** Of what may be meant by a beginning, or with a slip, no more than these. */
    private static final int MOST_GUESSES = 40;

    private static final int AFTER_ALL_SPELLINGS = 1_000;
    /** A whole name, or the beginning of one: what somebody who types a unit has typed of it. */
    private static final Set<String> BEGUN = Set.of("id", "code", "name", "alias", "prefix");

    private final Catalog catalog;

    UnitMentions(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The units of which this is a whole spelling; empty where it is of none. */
    Optional<Mention> find(String written) {
        var resolution = catalog.names().resolve(written, Optional.empty(), Optional.empty(), 0);
        List<Unit> units = List.of();
        if (resolution instanceof Resolution.Found found) {
            units = List.of(found.unit());
        } else if (resolution instanceof Resolution.Ambiguous ambiguous) {
            units = ambiguous.candidates();
        }
        if (units.isEmpty()) {
            return Optional.empty();
        }
        var hits = catalog.names().search(written).stream()
                .collect(Collectors.toMap(UnitNames.Hit::unit, hit -> hit, (first, second) -> first));
        var named = List.copyOf(units);
        var certain = named.stream().map(unit -> {
            var hit = hits.get(unit);
            return hit == null ? meant(unit, unit.nameVi(), "name", 0) : meant(unit, hit.matched(), hit.how(), 0);
        });
        // Huế is a name of the city, and was one of the province that it was before.
        var former = hits.values().stream()
                .filter(hit -> hit.how().equals("alias") && !named.contains(hit.unit()))
                .filter(hit -> catalog.lineage().listDescendants(hit.unit().id()).stream()
                        .anyMatch(step -> named.contains(step.unit())))
                .map(hit -> meant(hit.unit(), hit.matched(), hit.how(), 1));
        return Optional.of(Mention.of(written, Stream.concat(certain, former).toList()));
    }

    /** The one unit of an id. */
    Mention of(String id, Unit unit) {
        return Mention.of(id, List.of(meant(unit, id, "id", 0)));
    }

    /** The units that words may mean, as a beginning, a part or with a slip, the likeliest first; empty where they mean none. */
    Optional<Mention> search(String written) {
        var units = new ArrayList<Mention.Meant>();
        String how = null;
        int grade = 0;
        for (var hit :
                catalog.names().search(written).stream().limit(MOST_GUESSES).toList()) {
            grade += hit.how().equals(how) ? 0 : 1;
            how = hit.how();
            units.add(meant(hit.unit(), hit.matched(), how, grade));
        }
        return units.isEmpty() ? Optional.empty() : Optional.of(Mention.of(written, units));
    }

    /** Whether the likeliest unit was met by a beginning of its name, rather than by a part of it or with a slip. */
    static boolean isBegun(Mention mention) {
        return BEGUN.contains(mention.units().get(0).how());
    }

    /**
     * The same with the units that those which are named for certain became; where none of them lives in any of the years, also with those that they came
     * from. So whoever asks for a province that was merged is pointed to both.
     */
    Mention widened(Mention mention, Collection<Integer> years) {
        var named = mention.units().stream().filter(meant -> meant.grade() == 0).toList();
        var all = new ArrayList<>(mention.units());
        for (var meant : named) {
            add(all, catalog.lineage().listDescendants(meant.unit().id()), meant, "successor");
        }
        boolean lives = years.isEmpty()
                || named.stream().anyMatch(meant -> years.stream().anyMatch(meant.unit()::livesAtEndOf));
        if (!lives) {
            for (var meant : named) {
                add(all, catalog.lineage().listAncestors(meant.unit().id()), meant, "predecessor");
            }
        }
        return Mention.of(mention.written(), List.copyOf(all));
    }

    private void add(List<Mention.Meant> all, List<Lineage.Step> steps, Mention.Meant of, String how) {
        for (var step : steps) {
            if (all.stream().noneMatch(meant -> meant.unit().equals(step.unit()))) {
                all.add(meant(step.unit(), of.matched(), how, AFTER_ALL_SPELLINGS));
            }
        }
    }

    private Mention.Meant meant(Unit unit, String matched, String how, int grade) {
        return new Mention.Meant(unit, catalog.lineage().series(unit.id()), matched, how, grade);
    }
}
