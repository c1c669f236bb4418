package vn.parindex.result;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.parindex.catalog.Interval;

/**
 * What of a table holds, so that the others' places may be read from it: every figure; then, of the exact published places, what every
 * best set holds; then the same of the bands. What the figures, or the places that hold, exclude takes no part.
 */
final class TenableFacts {

    private final Interval[] held;
    private final Seating seating;

    private TenableFacts(Interval[] held, Seating seating) {
        this.held = held;
        this.seating = seating;
    }

    static TenableFacts of(List<Places.Entry> entries, int size) {
        return of(entries, size, Anchors.MOST_STATES, Conflicts.MOST_SETS);
    }

    /** The same where no more states are tabled, and no more sets looked at. */
    static TenableFacts of(List<Places.Entry> entries, int size, int mostStates, int mostSets) {
        Interval[] held = new Interval[entries.size()];
        Seating figures = Seating.of(entries.stream().map(Places.Entry::figure).toList(), size);
        BitSet exact = units(entries, entry -> entry.isPlaced(size));
        Conflicts beside = new Conflicts(entries, held.clone(), figures);
        if (!beside.agree(exact)) {
            BitSet undisputed = beside.withoutConflicts(exact);
            exact = Anchors.of(entries, size, beside.filled(undisputed, exact), mostStates)
                    .orElse(undisputed);
        }
        hold(entries, held, exact);
        BitSet bands = units(
                entries,
                entry -> entry.published() != null && !entry.published().isExact());
        Conflicts besideExact = new Conflicts(entries, held.clone(), figures);
        if (!bands.isEmpty()) {
            bands = besideExact.inEveryBestSet(bands, mostSets);
        }
        hold(entries, held, bands);
        return new TenableFacts(held, figures.within(held));
    }

    /** Whether the unit's published place or band is part of it. */
    boolean holds(int unit) {
        return held[unit] != null;
    }

    /** The unit's first and last place within {@code places}, by its own figure and the evidence of the others; empty if there is none. */
    Optional<Interval> placesOf(int unit, Interval places) {
        return holds(unit) && places.isExact() ? Optional.of(places) : seating.placesOf(unit, places);
    }

    private static BitSet units(List<Places.Entry> entries, Predicate<Places.Entry> which) {
        BitSet units = new BitSet();
        IntStream.range(0, entries.size())
                .filter(unit -> which.test(entries.get(unit)))
                .forEach(units::set);
        return units;
    }

    private static void hold(List<Places.Entry> entries, Interval[] held, BitSet units) {
        units.stream().forEach(unit -> held[unit] = entries.get(unit).published());
    }
}
