package vn.parindex.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What rows are about: those that fit every part; an empty part fits all. A file whose rows cannot be about that has none.
 *
 * @param unit id; fits a row that names it as its own, or that leads to or from it
 * @param indicator code
 * @param population where a row names one
 */
public record Concern(
        Optional<String> unit, Optional<String> indicator, Optional<String> population, OptionalInt year) {

    /** Where rows name a unit that they are about, beside a unit's own row; the parent of another one is none of these. */
    public static final Set<String> OF_UNIT = Set.of("unit", "subject", "region", "predecessor", "successor");

    /** What has anything to do with the unit. */
    public static Concern ofUnit(String unit) {
        return new Concern(Optional.of(unit), Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    /** What has to do with the indicator, for one population or for all. */
    public static Concern ofIndicator(String indicator, Optional<String> population) {
        return new Concern(Optional.empty(), Optional.of(indicator), population, OptionalInt.empty());
    }

    /** What has to do with one table of results. */
    public static Concern ofTable(String indicator, String population, int year) {
        return new Concern(Optional.empty(), Optional.of(indicator), Optional.of(population), OptionalInt.of(year));
    }

    /** A condition on the rows {@code e} and the values of its question marks, in their order. */
    record Condition(String sql, List<Object> values) {}

    /** Empty where no row of the file can be about it. */
    Optional<Condition> on(RowMapping mapping) {
        var parts = new ArrayList<String>();
        var values = new ArrayList<>();
        if (unit.isPresent()) {
            var named = columns(mapping, OF_UNIT, "units", "id");
            if (named.isEmpty()) {
                return Optional.empty();
            }
            parts.add(
                    named.stream().map(column -> "e." + column + " = ?").collect(Collectors.joining(" or ", "(", ")")));
            named.forEach(column -> values.add(unit.get()));
        }
        if (indicator.isPresent()) {
            var named = columns(mapping, Set.of("indicator"), "indicators", "code");
            if (named.isEmpty()) {
                return Optional.empty();
            }
            parts.add("e." + named.get(0) + " = ?");
            values.add(indicator.get());
        }
        if (population.isPresent()) {
            columns(mapping, Set.of("population"), "", "").forEach(column -> {
                parts.add("e." + column + " = ?");
                values.add(population.get());
            });
        }
        if (year.isPresent()) {
            var named = columns(mapping, Set.of("year"), "", "");
            if (named.isEmpty()) {
                return Optional.empty();
            }
            parts.add("e." + named.get(0) + " = ?");
            values.add(year.getAsInt());
        }
        return Optional.of(new Condition(parts.isEmpty() ? "true" : String.join(" and ", parts), values));
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
