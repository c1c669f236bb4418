package vn.parindex.changes;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.parindex.rows.Concern;

/**
 * Which events a reader wants: those that fit every part; an empty part keeps all. Places in the feed are counted over all events, so a
 * cursor is good whatever is filtered.
 *
 * @param entities what the row is
 * @param indicators codes; kept is a row of one of them, before or after
 * @param units ids; kept is a row of one of them, or that leads to or from one, before or after
 */
record ChangeFilter(Set<String> entities, Set<String> indicators, Set<String> units) {

    static final ChangeFilter ALL = new ChangeFilter(Set.of(), Set.of(), Set.of());

    boolean isAll() {
        return entities.isEmpty() && indicators.isEmpty() && units.isEmpty();
    }

    boolean keeps(ChangeView event) {
        return (entities.isEmpty() || entities.contains(event.entity()))
                && (indicators.isEmpty() || names(event, "indicator", "code", Set.of("indicator"), indicators))
                && (units.isEmpty() || names(event, "unit", "id", Concern.OF_UNIT, units));
    }

    /** Whether the row has one of these values in one of these columns, or in the own one of its entity. */
    private static boolean names(
            ChangeView event, String entity, String own, Set<String> columns, Collection<String> values) {
        return Stream.of(
                        event.key(),
                        event.old() == null ? Map.<String, String>of() : event.old(),
                        event.now() == null ? Map.<String, String>of() : event.now())
                .flatMap(row -> row.entrySet().stream())
                .filter(cell -> columns.contains(cell.getKey())
                        || event.entity().equals(entity) && cell.getKey().equals(own))
                .anyMatch(cell -> values.contains(cell.getValue()));
    }
}
