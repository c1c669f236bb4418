package vn.parindex.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.parindex.catalog.UnitNames.Hit;
import vn.parindex.http.Nearest;

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

    /** {@code doubt} is 0, 1 where the marks contradict the name, 2 and more by the slips of a typo: no better match may follow. */
    private record Match(Unit unit, String shown, How how, int doubt, boolean asMarked) {

        private static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::doubt)
                .thenComparing(Match::how)
                .thenComparing(match -> !match.asMarked)
                .thenComparing(Match::unit, UnitNames.LIVING_FIRST);

        Hit hit() {
            return new Hit(unit, shown, how.word);
        }
    }

    private final Map<Unit, List<UnitName>> names;

    UnitSearch(Map<Unit, List<UnitName>> names) {
        this.names = names;
    }

    List<Hit> search(String query) {
        Spelling spelling = Spelling.of(query);
        if (spelling.isEmpty()) {
            return List.of();
        }
        return names.keySet().stream()
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
        return names.get(unit).stream()
                .flatMap(name -> how(name, spelling).stream().map(how -> match(unit, name, how, spelling)))
                .min(Match.BEST_FIRST);
    }

    private static Match match(Unit unit, UnitName name, How how, Spelling query) {
        int doubt = query.contradicts(name.spelling()) ? 1 : 0;
        if (how == How.NEAR) {
            doubt = 1 + Nearest.distance(query.compact(), name.spelling().compact());
        }
        return new Match(unit, name.shown(), how, doubt, query.hasSameMarksAs(name.spelling()));
    }

    private static Optional<How> how(UnitName name, Spelling query) {
        if (name.spelling().compact().equals(query.compact())) {
            return Optional.of(
                    switch (name.role()) {
                        case CODE -> How.CODE;
                        case NAME, FORM -> How.NAME;
                        case ALIAS -> How.ALIAS;
                        case OLD -> How.OLD_NAME;
                    });
        }
        var part = name.wholeOnly() ? Optional.<How>empty() : asPart(name, query);
        return part.isPresent()
                        || !mayBeMisspelt(name)
                        || !Typo.of(query.compact(), name.spelling().compact())
                ? part
                : Optional.of(How.NEAR);
    }

    private static boolean mayBeMisspelt(UnitName name) {
        return switch (name.role()) {
            case NAME, FORM -> true;
            // "thành phố QN" is but two letters away from "thành phố".
            case ALIAS -> !name.wholeOnly();
            case CODE, OLD -> false;
        };
    }

    private static Optional<How> asPart(UnitName name, Spelling query) {
        String whole = name.spelling().compact();
        boolean begins = whole.startsWith(query.compact());
        boolean beginsWords = query.beginsWordsOf(name.spelling());
        return switch (name.role()) {
            case CODE -> Optional.empty();
            case OLD -> begins ? Optional.of(How.OLD_NAME) : Optional.empty();
            // Not a beginning: else "tinh" would bring every tỉnh before Hà Tĩnh.
            case FORM, ALIAS -> begins || beginsWords ? Optional.of(How.CONTAINS) : Optional.empty();
            case NAME -> {
                if (begins) {
                    yield Optional.of(How.PREFIX);
                }
                if (beginsWords) {
                    yield Optional.of(How.WORD);
                }
                boolean contains = query.compact().length() >= SHORTEST_PART && whole.contains(query.compact());
                yield contains ? Optional.of(How.CONTAINS) : Optional.empty();
            }
        };
    }
}
