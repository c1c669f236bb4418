package vn.parindex.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The spellings of units, for tests outside of this package. */
public final class EverySpelling {

    private EverySpelling() {}

    /** Every spelling that is a unit's own: id, code, names, forms, abbreviations, in words and in one word; no name of what it came from. */
    public static Set<String> of(Unit unit) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(unit.id());
        spellings.add(unit.nameVi());
        spellings.add(unit.nameEn());
        if (unit.code() != null) {
            spellings.add(unit.code());
        }
        if (unit.isoCode() != null) {
            spellings.add(unit.isoCode());
        }
        // The id without its hyphens is no spelling: "hung yen 2025" is a name and a year.
        UnitName.listOf(unit, List.of()).stream()
                .filter(name -> !name.shown().equals(unit.id()))
                .forEach(name -> {
                    spellings.add(name.shown());
                    spellings.add(name.spelling().compact());
                    spellings.add(name.spelling().syllables().stream()
                            .map(Spelling.Syllable::bare)
                            .collect(Collectors.joining(" ")));
                });
        return spellings;
    }
}
