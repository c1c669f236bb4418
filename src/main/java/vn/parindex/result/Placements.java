package vn.parindex.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Interval;

/** The places that the completions of a table give to its units with a figure. */
final class Placements {

    /** So many steps are taken for each placement that is asked for, before the search is given up. */
    private static final int STEPS = 50;

    private final Ranked ranked;
    private final Occupancy order;
    private final List<Interval> windows;
    private final int most;
    private final List<List<Interval>> found = new ArrayList<>();
    private int steps;

    private Placements(Completions completions, List<Interval> windows, int most) {
        this.ranked = completions.ranked();
        this.order = completions.order();
        this.windows = windows;
        this.most = most;
    }

    /** Every placement, as the exact place of each entry with a figure and the {@link #windows} of the others; empty if there are more. */
    static Optional<List<List<Interval>>> list(
            Completions completions, List<Places.Entry> entries, Places places, int most) {
        var placements = new Placements(completions, windows(completions, entries, places), most);
        boolean all = placements.fill(1, 0, new Interval[completions.known().size()]);
        return all ? Optional.of(placements.found) : Optional.empty();
    }

    /** Where each entry can stand: where it is held, and with a figure where the others leave it room. */
    static List<Interval> windows(Completions completions, List<Places.Entry> entries, Places places) {
        Interval all = new Interval(1, completions.size());
        Interval[] windows = new Interval[entries.size()];
        Arrays.fill(windows, all);
        var ranked = completions.ranked();
        for (int i = 0; i < ranked.units().size(); i++) {
            windows[ranked.units().get(i)] = new Interval(
                    completions.order().earliest(ranked.after()[i] + 1),
                    completions.order().latest(ranked.upTo()[i]));
        }
        for (int i = 0; i < windows.length; i++) {
            Interval held = places.held().get(entries.get(i).unit());
            if (held != null) {
                windows[i] = windows[i].intersect(held).orElseThrow();
            }
        }
        return List.of(windows);
    }

    /** Fills the places from this one on, with {@code placed} known figures above; false when given up. */
    private boolean fill(int place, int placed, Interval[] taken) {
        if (steps++ > STEPS * most || found.size() > most) {
            return false;
        }
        if (place > order.size()) {
            List<Interval> placement = new ArrayList<>(windows);
            for (int i = 0; i < taken.length; i++) {
                placement.set(ranked.units().get(i), taken[i]);
            }
            found.add(placement);
            return found.size() <= most;
        }
        boolean reserved =
                ranked.others().stream().anyMatch(unit -> windows.get(unit).equals(Interval.exact(place)));
        if (order.least()[place] <= placed && !fill(place + 1, placed, taken)) {
            return false;
        }
        if (reserved || placed == taken.length || order.most()[place] <= placed) {
            return true;
        }
        for (int i = ranked.after()[placed]; i < ranked.upTo()[placed]; i++) {
            if (taken[i] == null && windows.get(ranked.units().get(i)).contains(place)) {
                taken[i] = Interval.exact(place);
                boolean all = fill(place + 1, placed + 1, taken);
                taken[i] = null;
                if (!all) {
                    return false;
                }
            }
        }
        return true;
    }
}
