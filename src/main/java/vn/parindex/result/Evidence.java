package vn.parindex.result;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * What of a table can hold at once, so that the others' places may be read from it: its anchors and figures, less what contradicts them.
 *
 * <p>Where the anchors leave some unit no place, the first of these that helps: the figures of units whose own exact place is no anchor
 * are set aside; one anchor is (the least attested); one unit's figure and place are; all anchors are. Several equally good: all of them.
 */
final class Evidence {

    private final List<Places.Entry> entries;
    private final int size;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Interval> anchors = new ArrayList<>();
    private Seating seating;

    private Evidence(List<Places.Entry> entries, int size) {
        this.entries = entries;
        this.size = size;
        BitSet chosen = Anchors.of(entries, size);
        for (int unit = 0; unit < entries.size(); unit++) {
            figures.add(entries.get(unit).figure());
            anchors.add(chosen.get(unit) ? entries.get(unit).published() : null);
        }
        seating = seating();
    }

    static Evidence of(List<Places.Entry> entries, int size) {
        Evidence evidence = new Evidence(entries, size);
        if (!evidence.seating.feasible()) {
            evidence.settle();
        }
        return evidence;
    }

    /** Whether the unit's published place is one of the anchors. */
    boolean isAnchor(int unit) {
        return anchors.get(unit) != null;
    }

    /** The unit's first and last place within {@code places}, by its own figure and the evidence of the others; empty if there is none. */
    Optional<Interval> placesOf(int unit, Interval places) {
        return seatingWith(unit, entries.get(unit).figure()).placesOf(unit, places);
    }

    /** The unit's first and last place by the evidence of the others alone. */
    Interval freePlacesOf(int unit) {
        Interval all = new Interval(1, size);
        return seatingWith(unit, null).placesOf(unit, all).orElse(all);
    }

    private void settle() {
        for (int unit = 0; unit < entries.size(); unit++) {
            if (entries.get(unit).isPlaced(size) && !isAnchor(unit)) {
                figures.set(unit, null);
            }
        }
        seating = seating();
        if (!seating.feasible() && !setAside(false) && !setAside(true)) {
            Collections.fill(anchors, null);
        }
        seating = seating();
    }

    /** Sets aside the least attested anchors, or units, of those that are each in the way of all; false if none is. */
    private boolean setAside(boolean withFigure) {
        List<Integer> inTheWay = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (int unit = 0; unit < entries.size(); unit++) {
            int attestations = isAnchor(unit) ? entries.get(unit).attestations() : 0;
            if ((withFigure || isAnchor(unit)) && attestations <= fewest && feasibleWithout(unit, withFigure)) {
                if (attestations < fewest) {
                    inTheWay.clear();
                }
                fewest = attestations;
                inTheWay.add(unit);
            }
        }
        for (int unit : inTheWay) {
            anchors.set(unit, null);
            if (withFigure) {
                figures.set(unit, null);
            }
        }
        return !inTheWay.isEmpty();
    }

    private boolean feasibleWithout(int unit, boolean withFigure) {
        Interval all = new Interval(1, size);
        return (withFigure ? seatingWith(unit, null) : seating).admits(unit, all);
    }

    private Seating seatingWith(int unit, Figure figure) {
        if (figures.get(unit) == figure) {
            return seating;
        }
        List<Figure> changed = new ArrayList<>(figures);
        changed.set(unit, figure);
        return new Seating(changed, anchors, size);
    }

    private Seating seating() {
        return new Seating(figures, anchors, size);
    }
}
