package vn.parindex.result;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.ToIntFunction;
import vn.parindex.catalog.Catalog;
import vn.parindex.catalog.Indicator;
import vn.parindex.catalog.Unit;

/**
 * Which table is meant.
 *
 * @param within the parent whose units are ranked; empty at the national level
 */
public record TableKey(String indicator, String population, Optional<String> within, int year) {

    public static TableKey of(Indicator indicator, Optional<String> within, int year) {
        return new TableKey(indicator.code(), indicator.population(), within, year);
    }

    /** Its indicator, which the catalogue must know. */
    Indicator indicator(Catalog catalog) {
        return catalog.findIndicator(indicator, population).orElseThrow();
    }

    /** By indicator in the order of the dataset, parent in Vietnamese order, year. */
    static Comparator<TableKey> order(Catalog catalog) {
        var places = places(catalog);
        return comparingInt((TableKey key) -> places.applyAsInt(key.indicator(catalog)))
                .thenComparing(key -> key.within().orElse(null), nullsFirst(orderOfParents(catalog)))
                .thenComparing(TableKey::year);
    }

    /** The place of each indicator in the dataset; an indicator of two populations has two. */
    static ToIntFunction<Indicator> places(Catalog catalog) {
        record Of(String indicator, String population) {}
        var places = new HashMap<Of, Integer>();
        catalog.indicators()
                .values()
                .forEach(each -> each.forEach(
                        indicator -> places.put(new Of(indicator.code(), indicator.population()), places.size())));
        return indicator -> places.get(new Of(indicator.code(), indicator.population()));
    }

    /** Vietnamese order of parents, by their ids; those of one name by id. */
    static Comparator<String> orderOfParents(Catalog catalog) {
        return comparing((String parent) ->
                        catalog.findUnit(parent).map(Unit::sortKey).orElse(parent))
                .thenComparing(naturalOrder());
    }

    /** The table of the edition before; empty if there was none. */
    Optional<TableKey> before(Catalog catalog) {
        return catalog.findPreviousEdition(indicator(catalog), year)
                .map(edition -> new TableKey(indicator, population, within, edition.year()));
    }
}
