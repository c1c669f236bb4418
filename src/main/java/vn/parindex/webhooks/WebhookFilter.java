package vn.parindex.webhooks;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.parindex.rows.Concern;

/**
 * Which publications a receiver is told of: those that change a row that fits every part; an empty part fits all.
 *
 * @param indicators codes
 * @param units ids
 * @param populations types of units
 */
record WebhookFilter(SortedSet<String> indicators, SortedSet<String> units, SortedSet<String> populations) {

    static WebhookFilter of(Collection<String> indicators, Collection<String> units, Collection<String> populations) {
        return new WebhookFilter(new TreeSet<>(indicators), new TreeSet<>(units), new TreeSet<>(populations));
    }

    boolean isEmpty() {
        return indicators.isEmpty() && units.isEmpty() && populations.isEmpty();
    }

    Concern concern() {
        return Concern.of(units, indicators, populations);
    }
}
