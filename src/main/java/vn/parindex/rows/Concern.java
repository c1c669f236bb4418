package vn.parindex.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What rows are about: those that fit every part; an empty part fits all. A file whose rows cannot be about that has none.
 *
 * @param units ids; kept is a row that names one of them as its own, or that leads to or from it
 * @param indicators codes
 * @param populations types of units
 */
public record Concern(
        SortedSet<String> units, SortedSet<String> indicators, SortedSet<String> populations, OptionalInt year) {

    /** Where rows name a unit that they are about, beside a unit's own row; the parent of another one is none of these. */
    public static final Set<String> OF_UNIT = Set.of("unit", "subject", "region", "predecessor", "successor");

    /** What has anything to do with the unit. */
    public static Concern ofUnit(String unit) {
        return of(Set.of(unit), Set.of(), Set.of());
    }

    /** What has to do with the indicator, for one population or for all. */
    public static Concern ofIndicator(String indicator, Optional<String> population) {
        return of(Set.of(), Set.of(indicator), population.map(Set::of).orElse(Set.of()));
    }

    /** What has to do with one table of results. */
    public static Concern ofTable(String indicator, String population, int year) {
        var table = of(Set.of(), Set.of(indicator), Set.of(population));
        return new Concern(table.units(), table.indicators(), table.populations(), OptionalInt.of(year));
    }

    /** What has to do with one of each, in any year; what is empty does not matter. */
    public static Concern of(Collection<String> units, Collection<String> indicators, Collection<String> populations) {
        return new Concern(
                new TreeSet<>(units), new TreeSet<>(indicators), new TreeSet<>(populations), OptionalInt.empty());
    }

    /** A condition on the rows {@code e} and the values of its question marks, in their order. */
    record Condition(String sql, List<Object> values) {}

    /** Empty where no row of the file can be about it. */
    Optional<Condition> on(RowMapping mapping) {
        var parts = new ArrayList<String>();
        var values = new ArrayList<>();
        boolean can = add(units, columns(mapping, OF_UNIT, "units", "id"), parts, values)
                && add(indicators, columns(mapping, Set.of("indicator"), "indicators", "code"), parts, values)
                && add(populations, columns(mapping, Set.of("population"), "units", "type"), parts, values);
        if (can && year.isPresent()) {
            var named = columns(mapping, Set.of("year"), "", "");
            can = !named.isEmpty();
            if (can) {
                parts.add("e." + named.get(0) + " = ?");
                values.add(year.getAsInt());
            }
        }
        return can
                ? Optional.of(new Condition(parts.isEmpty() ? "true" : String.join(" and ", parts), values))
                : Optional.empty();
    }

    /** That one of the columns holds one of the words; false where words are asked for and no column can hold them. */
    private static boolean add(
            Collection<String> words, List<String> columns, List<String> parts, List<Object> values) {
        if (words.isEmpty()) {
            return true;
        }
        var marks = words.stream().map(each -> "?").collect(Collectors.joining(", ", "(", ")"));
        parts.add(columns.stream()
                .map(column -> "e." + column + " in " + marks)
                .collect(Collectors.joining(" or ", "(", ")")));
        columns.forEach(column -> values.addAll(words));
        return !columns.isEmpty();
    }

    /** The stored columns of these names, and the own one of that table. */
    private static List<String> columns(RowMapping mapping, Set<String> names, String table, String own) {
        return mapping.cells().stream()
                .filter(cell -> names.contains(cell.column())
                        || mapping.table().equals(table) && cell.column().equals(own))
                .map(RowMapping.Cell::stored)
                .toList();
    }
}
