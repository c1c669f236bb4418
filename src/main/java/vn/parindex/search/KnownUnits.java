package vn.parindex.search;

import java.util.Map;
import java.util.OptionalInt;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;

/**
 * Of which units that a query may mean anything is stored, and until when.
 *
 * @param newest by the id of the unit, then by the code of the indicator the newest year with a result of its series; of a unit of which nothing is stored there
 *     is nothing
 */
record KnownUnits(Map<String, Map<String, Integer>> newest) {

    static final KnownUnits NONE = new KnownUnits(Map.of());

    boolean isKnown(Unit unit) {
        return newest.containsKey(unit.id());
    }

    /** The newest year with a result of the unit's series; empty where there is none, or nobody looked. */
    OptionalInt newest(Unit unit, Indicator indicator) {
        var year = newest.getOrDefault(unit.id(), Map.of()).get(indicator.code());
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }
}
