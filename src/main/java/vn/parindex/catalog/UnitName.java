package vn.parindex.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One of the ways to write a unit.
 *
 * @param shown the name as an answer shows it: of "tỉnh Quảng Ninh" it is Quảng Ninh
 * @param wholeOnly whether a part of it means nothing: else "thành phố" would find every tỉnh
 */
record UnitName(String shown, Spelling spelling, Role role, boolean wholeOnly) {

    enum Role {
        /** The ISO code; the official code is no spelling, since it is matched only as printed. */
        CODE,
        /** The Vietnamese or English name. */
        NAME,
        /** The name with its kind before or after it, or without a kind that belongs to it. */
        FORM,
        /** An abbreviation, a nickname, an older spelling. */
        ALIAS,
        /** What a unit was called that became this one, or part of it. */
        OLD
    }

    /** All ways to write the unit, each once, the better role first; {@code ancestors} give the old names. */
    static List<UnitName> listOf(Unit unit, List<Unit> ancestors) {
        var names = new Collected();
        if (unit.isoCode() != null) {
            names.add(unit.isoCode(), unit.isoCode(), Role.CODE, true);
        }
        var own = List.of(unit.nameVi(), unit.nameEn());
        own.forEach(name -> names.add(name, name, Role.NAME, false));
        names.add(unit.nameVi(), withKind(unit), Role.FORM, false);
        own.forEach(name -> forms(unit, name).forEach(form -> names.add(name, form, Role.FORM, true)));
        names.add(unit.id(), unit.id(), Role.ALIAS, true);
        for (String alias : Abbreviations.listOf(unit.type(), unit.nameVi())) {
            names.add(alias, alias, Role.ALIAS, false);
            forms(unit, alias).forEach(form -> names.add(alias, form, Role.ALIAS, true));
        }
        for (Unit ancestor : ancestors) {
            listOf(ancestor, List.of()).stream()
                    .filter(name -> name.role != Role.CODE)
                    .forEach(name -> names.add(name.shown, name.spelling, Role.OLD, name.wholeOnly));
        }
        return names.list;
    }

    private static String withKind(Unit unit) {
        // A "thành phố trực thuộc trung ương" is called a thành phố.
        String kind = unit.kindVi().replaceFirst(" (trực )?thuộc .*", "");
        boolean hasKind = unit.nameVi().toLowerCase(Locale.ROOT).startsWith(kind + " ");
        return hasKind ? unit.nameVi() : kind + " " + unit.nameVi();
    }

    private static List<String> forms(Unit unit, String name) {
        var forms = new ArrayList<String>();
        switch (unit.type()) {
            case "province" -> {
                // The kind is not held against anyone: people write "tỉnh" of a city and "TP" of a province.
                for (String kind : List.of("tỉnh ", "thành phố ", "TP ", "province of ", "city of ")) {
                    forms.add(kind + name);
                }
                forms.add(name + " province");
                forms.add(name + " city");
            }
            case "region" -> {
                forms.add("vùng " + name);
                forms.add(name + " region");
            }
            case "ministry" -> {
                for (String kind : List.of("Bộ ", "Ministry of ")) {
                    // Two letters alone, TC or CT, would be anything.
                    if (name.startsWith(kind) && name.length() >= kind.length() + 3) {
                        forms.add(name.substring(kind.length()));
                    }
                }
            }
            default -> {}
        }
        return forms;
    }

    private static class Collected {
        private final List<UnitName> list = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        void add(String shown, String written, Role role, boolean wholeOnly) {
            add(shown, Spelling.of(written), role, wholeOnly);
        }

        void add(String shown, Spelling spelling, Role role, boolean wholeOnly) {
            if (!spelling.isEmpty() && seen.add(spelling.compact())) {
                list.add(new UnitName(shown, spelling, role, wholeOnly));
            }
        }
    }
}
