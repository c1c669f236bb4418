package vn.parindex.result;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Tables.Table;

/** What ADR 006 says of a small table, found by trying every order of all its units; knows nothing of how {@link Places} finds it. */
final class EveryOrder {

    private final Table table;
    private final List<int[]> orders = new ArrayList<>();
    private final BitSet held = new BitSet();

    private EveryOrder(Table table) {
        this.table = table;
        Tables.everyOrder(table.size(), order -> {
            if (Tables.keepsOrder(table, order, false)) {
                orders.add(order.clone());
            }
        });
        held.or(inEveryBest(published -> published.isExact() && published.best() <= table.size()));
        held.or(inEveryBest(published -> !published.isExact()));
    }

    static EveryOrder of(Table table) {
        return new EveryOrder(table);
    }

    /** How many orders keep the figures. */
    int count() {
        return orders.size();
    }

    /** The units whose published place or band holds, by index. */
    BitSet held() {
        return held;
    }

    /** From the first to the last place of the unit, within what was published of it, in all orders that keep what holds of the others. */
    Optional<Interval> place(int unit) {
        BitSet others = (BitSet) held.clone();
        others.clear(unit);
        var reached = orders.stream()
                .filter(order -> kept(order).containsAll(others))
                .mapToInt(order -> order[unit])
                .filter(place -> published(unit) == null || published(unit).contains(place))
                .summaryStatistics();
        return reached.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Interval(reached.getMin(), reached.getMax()));
    }

    private record Kept(BitSet units) {

        boolean containsAll(BitSet others) {
            BitSet missing = (BitSet) others.clone();
            missing.andNot(units);
            return missing.isEmpty();
        }
    }

    private Kept kept(int[] order) {
        BitSet units = new BitSet();
        IntStream.range(0, table.entries().size())
                .filter(unit -> published(unit) != null && published(unit).contains(order[unit]))
                .forEach(units::set);
        return new Kept(units);
    }

    /** Of the published places of this kind, what all orders keep that keep most of them beside what holds, the best attested first. */
    private BitSet inEveryBest(Predicate<Interval> kind) {
        long most = -1;
        BitSet inAll = new BitSet();
        for (int[] order : orders) {
            Kept kept = kept(order);
            if (kept.containsAll(held)) {
                BitSet units = new BitSet();
                kept.units().stream().filter(unit -> kind.test(published(unit))).forEach(units::set);
                long weight = units.stream()
                        .mapToLong(unit -> 1000 + table.entries().get(unit).attestations())
                        .sum();
                if (weight > most) {
                    most = weight;
                    inAll = units;
                } else if (weight == most) {
                    inAll.and(units);
                }
            }
        }
        return inAll;
    }

    private Interval published(int unit) {
        return table.entries().get(unit).published();
    }
}
