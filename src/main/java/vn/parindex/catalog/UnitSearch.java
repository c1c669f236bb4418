package vn.parindex.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.parindex.catalog.UnitName.Role;
import vn.parindex.catalog.UnitNames.Hit;

/** How well what somebody typed matches each unit, and the order that follows. */
final class UnitSearch {

    private static final int SHORTEST_PART = 3;

    private enum How {
        ID("id"),
        CODE("code"),
        NAME("name"),
        ALIAS("alias"),
        PREFIX("prefix"),
        WORD("word"),
        CONTAINS("contains"),
        OLD_NAME("old-name"),
        NEAR("near");

        private final String word;

        How(String word) {
            this.word = word;
        }
    }

    /** {@code doubt} is 0, 1 where the marks contradict the name, 2 for a typo, which no better match may follow. */
    private record Match(Unit unit, String shown, How how, int doubt, boolean asMarked) {

        private static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::doubt)
                .thenComparing(Match::how)
                .thenComparing(match -> !match.asMarked)
                .thenComparing(Match::unit, UnitNames.LIVING_FIRST);

        Hit hit() {
            return new Hit(unit, shown, how.word);
        }
    }

    private final Collection<Unit> units;
    private final Map<String, List<UnitName>> names;

    UnitSearch(Collection<Unit> units, Map<String, List<UnitName>> names) {
        this.units = units;
        this.names = names;
    }

    List<Hit> search(String query) {
        Spelling spelling = Spelling.of(query);
        if (spelling.isEmpty()) {
            return List.of();
        }
        return units.stream()
                .map(unit -> best(unit, query.strip(), spelling))
                .flatMap(Optional::stream)
                .sorted(Match.BEST_FIRST)
                .map(Match::hit)
                .toList();
    }

    private Optional<Match> best(Unit unit, String query, Spelling spelling) {
        if (query.equals(unit.id())) {
            return Optional.of(new Match(unit, unit.id(), How.ID, 0, true));
        }
        if (query.equals(unit.code())) {
            return Optional.of(new Match(unit, unit.code(), How.CODE, 0, true));
        }
        Stream<Match> matches = names.get(unit.id()).stream()
                .map(name -> match(unit, name, spelling))
                .filter(Objects::nonNull);
        return matches.min(Match.BEST_FIRST);
    }

    private static Match match(Unit unit, UnitName name, Spelling query) {
        How how = how(name, query);
        if (how == null) {
            return null;
        }
        int doubt = how == How.NEAR ? 2 : query.contradicts(name.spelling()) ? 1 : 0;
        return new Match(unit, name.shown(), how, doubt, query.hasSameMarksAs(name.spelling()));
    }

    private static How how(UnitName name, Spelling query) {
        if (UnitNames.isEqual(name, query)) {
            return switch (name.role()) {
                case CODE -> How.CODE;
                case NAME, FORM -> How.NAME;
                case ALIAS -> How.ALIAS;
                case OLD -> How.OLD_NAME;
            };
        }
        if (name.role() == Role.CODE) {
            return null;
        }
        boolean begins = name.spelling().compact().startsWith(query.compact());
        if (name.role() == Role.OLD) {
            return begins ? How.OLD_NAME : null;
        }
        boolean isName = name.role() == Role.NAME;
        if (begins) {
            // Else "tinh" would bring every tỉnh before Hà Tĩnh.
            return isName ? How.PREFIX : How.CONTAINS;
        }
        if (query.beginsWordsOf(name.spelling())) {
            return isName ? How.WORD : How.CONTAINS;
        }
        if (isName
                && query.compact().length() >= SHORTEST_PART
                && name.spelling().compact().contains(query.compact())) {
            return How.CONTAINS;
        }
        return Typo.of(query.compact(), name.spelling().compact()) ? How.NEAR : null;
    }
}
