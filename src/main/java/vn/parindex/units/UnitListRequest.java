package vn.parindex.units;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import vn.parindex.catalog.Resolution;
import vn.parindex.catalog.Unit;
import vn.parindex.http.problem.Fault;
import vn.parindex.http.request.Slice;
import vn.parindex.selection.Selection;

/**
 * What is asked of the list of units; of each condition an empty one keeps all.
 *
 * @param search what to look for; empty for all units, in their order
 * @param parent the id of whose units are listed
 * @param day on which the units live, and as on which they are shown
 * @param regions ids of regions, of which a unit must lie in one
 */
record UnitListRequest(
        Optional<String> search,
        List<String> types,
        Optional<LocalDate> day,
        List<String> regions,
        Optional<String> parent,
        Slice slice) {

    /**
     * @param type what the collection holds; empty where it holds all types
     */
    static UnitListRequest of(Optional<String> type, UnitListQuery query, Selection selection) {
        var reading = selection.reading();
        var known = selection.catalog().listUnits().stream()
                .map(Unit::type)
                .distinct()
                .toList();
        var chosen = reading.choices("type", query.type(), type.map(List::of).orElse(known));
        var day = reading.day("on", query.on());
        var regions = regions(query.region(), day, selection);
        var parent = selection.units(query.on()).unit("parent", query.parent(), OptionalInt.empty());
        return new UnitListRequest(
                reading.text(query.q()),
                type.map(List::of).orElse(chosen),
                day,
                regions,
                parent.map(Unit::id),
                selection.slice(query.paging(), 200, 1000));
    }

    /** Whether all conditions hold of the unit but that of its region, which depends on how it is shown. */
    boolean keeps(Unit unit) {
        return (types.isEmpty() || types.contains(unit.type()))
                && (day.isEmpty() || unit.livesOn(day.get()))
                && (parent.isEmpty() || parent.get().equals(unit.parent()));
    }

    /** The ids of the regions that {@code region=} means: one on a day, else all of that name or id. */
    private static List<String> regions(String sent, Optional<LocalDate> day, Selection selection) {
        var catalog = selection.catalog();
        var named = selection.reading().text(sent);
        if (named.isEmpty()) {
            return List.of();
        }
        var regions = catalog.listUnits().stream()
                .filter(unit -> unit.type().equals("region"))
                .filter(unit -> day.isEmpty() || unit.livesOn(day.get()))
                .collect(Collectors.toMap(Unit::id, unit -> unit, (a, b) -> a, LinkedHashMap::new));
        if (regions.containsKey(named.get())) {
            return List.of(named.get());
        }
        var resolution = catalog.names().resolve(named.get(), day, Optional.of("region"));
        if (resolution instanceof Resolution.Found found
                && regions.containsKey(found.unit().id())) {
            return List.of(found.unit().id());
        }
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            return ambiguous.candidates().stream()
                    .map(Unit::id)
                    .filter(regions::containsKey)
                    .toList();
        }
        selection.reading().fault(Fault.notAllowed("region", named.get()).allowing(regions.keySet()));
        return List.of();
    }
}
