package vn.parindex.result;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.parindex.catalog.Interval;

/**
 * Where units can stand in the strict orders of a table: those in which none stands above one with a surely higher figure, and each
 * unit whose published place holds the others ({@link Places#held}) stands on it. A disputed place decides nothing (ADR 006).
 */
public final class Orders {

    private final int size;
    private final Map<String, Integer> units = new HashMap<>();
    private final Interval[] windows;
    private final Seating seating;
    private final Map<String, List<Integer>> open = new HashMap<>();
    private final Map<List<Integer>, Above> above = new HashMap<>();

    private Orders(List<Places.Entry> entries, Map<String, Interval> held, int size) {
        this.size = size;
        this.windows = new Interval[entries.size()];
        for (var entry : entries) {
            windows[units.size()] = held.get(entry.unit());
            units.put(entry.unit(), units.size());
        }
        seating = Seating.of(entries.stream().map(Places.Entry::figure).toList(), size)
                .within(windows);
    }

    /** The orders of {@code size} units, of which those not among the entries are unknown; {@code places} are those that the entries make. */
    public static Orders of(List<Places.Entry> entries, Places places, int size) {
        return new Orders(entries, places.held(), size);
    }

    /** Every place that the unit can take, rising; a unit that is not among the entries may take any. */
    public List<Integer> placesOf(String unit) {
        return open.computeIfAbsent(unit, key -> IntStream.rangeClosed(1, size)
                .filter(place -> !units.containsKey(unit) || admits(seating, units.get(unit), place, place))
                .boxed()
                .toList());
    }

    /**
     * From what to what the unit's place among these members can be, itself among them or not. Holds for every order; it may be wider than
     * the orders are where many bands meet.
     *
     * @param unit one of the entries
     * @param members of whom some may not be among the entries
     */
    public Interval placeAmong(String unit, Collection<String> members) {
        int subject = units.get(unit);
        var rest = members.stream().filter(member -> !member.equals(unit)).toList();
        int unknown =
                (int) rest.stream().filter(member -> !units.containsKey(member)).count();
        var named = rest.stream().filter(units::containsKey).map(units::get).toList();
        int best = size;
        int worst = 1;
        for (int place : placesOf(unit)) {
            var others = above.computeIfAbsent(List.of(subject, place), key -> new Above(subject, place));
            best = Math.min(best, 1 + others.fewest(named, unknown));
            worst = Math.max(worst, 1 + others.most(named, unknown));
        }
        return new Interval(best, Math.max(best, worst));
    }

    private boolean admits(Seating orders, int unit, int from, int to) {
        var window = windows[unit];
        int best = window == null ? from : Math.max(from, window.best());
        int worst = window == null ? to : Math.min(to, window.worst());
        return best <= worst && orders.admits(unit, new Interval(best, worst));
    }

    /** Who can, and who must, stand above the subject on its place. */
    private final class Above {

        private final int places;
        private final boolean[] can = new boolean[windows.length];
        private final boolean[] must = new boolean[windows.length];

        private Above(int subject, int place) {
            places = place - 1;
            var placed = windows.clone();
            placed[subject] = Interval.exact(place);
            var orders = seating.within(placed);
            for (int unit = 0; unit < can.length; unit++) {
                if (unit != subject) {
                    can[unit] = admits(orders, unit, 1, place - 1);
                    must[unit] = !admits(orders, unit, place + 1, size);
                }
            }
        }

        /** What the others leave of the places above. */
        private int fewest(List<Integer> members, int unknown) {
            int others = count(can) - count(can, members) + size - can.length - unknown;
            return Math.max(count(must, members), places - others);
        }

        private int most(List<Integer> members, int unknown) {
            return Math.min(count(can, members) + unknown, places - (count(must) - count(must, members)));
        }

        private static int count(boolean[] units) {
            return (int)
                    IntStream.range(0, units.length).filter(unit -> units[unit]).count();
        }

        private static int count(boolean[] units, List<Integer> members) {
            return (int) members.stream().filter(unit -> units[unit]).count();
        }
    }
}
