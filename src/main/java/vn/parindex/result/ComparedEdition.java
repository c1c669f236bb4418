package vn.parindex.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * One of two editions whose units are compared: where each stands for certain, and what is left for the others. More is better.
 *
 * @param spots of each unit known by name, by the id under which the other edition knows it
 * @param slots what is left for the units without a settled spot and for those not named, best first
 * @param unnamed the units that were ranked and are not known by name
 */
record ComparedEdition(Map<String, Spot> spots, List<Extent> slots, int unnamed) {

    /**
     * Where one unit stands.
     *
     * @param settled all that it can have; null if it takes one of the slots
     * @param window the places of the slots that it can take; null for any
     * @param printed its figure as printed; null if it is not known or places are compared
     */
    record Spot(Extent settled, Interval window, Figure printed) {}

    /** By figures: known ones are settled, and unknown ones of units whose exact places hold. */
    static ComparedEdition ofFigures(
            List<Places.Entry> entries, Places places, int size, BigDecimal ceiling, UnaryOperator<String> series) {
        var completions = Completions.of(entries, places, size, ceiling);
        var order = completions.order();
        Map<String, Spot> spots = new LinkedHashMap<>();
        List<Integer> taken = new ArrayList<>();
        for (Places.Entry entry : entries) {
            Interval held = places.held().get(entry.unit());
            if (entry.figure() != null) {
                Extent known = Extent.exactly(entry.figure().value());
                spots.put(series.apply(entry.unit()), new Spot(known, null, entry.figure()));
            } else if (held != null && held.isExact()) {
                int place = held.best();
                taken.add(place);
                Extent unknown =
                        new Extent(completions.floor(order.most()[place]), completions.ceiling(order.least()[place]));
                spots.put(series.apply(entry.unit()), new Spot(unknown, null, null));
            } else {
                spots.put(series.apply(entry.unit()), new Spot(null, null, null));
            }
        }
        List<BigDecimal> low =
                left(order.most(), taken).mapToObj(completions::floor).toList();
        List<BigDecimal> high =
                left(order.least(), taken).mapToObj(completions::ceiling).toList();
        List<Extent> slots = IntStream.range(0, low.size())
                .mapToObj(i -> new Extent(low.get(i), high.get(i)))
                .toList();
        return new ComparedEdition(spots, slots, size - entries.size());
    }

    private static IntStream left(int[] counts, List<Integer> taken) {
        return IntStream.range(1, counts.length)
                .filter(place -> counts[place] == counts[place - 1] && !taken.contains(place))
                .map(place -> counts[place]);
    }

    /**
     * By places, counted downwards from 0 so that more is better. With scored units on places that a completion gives them there are
     * as many of these as such placements; if these are more than {@code most}, there is one, on which only exact places are settled.
     */
    static List<ComparedEdition> ofPlaces(
            List<Places.Entry> entries, Places places, int size, UnaryOperator<String> series, int most) {
        var completions = Completions.of(entries, places, size, null);
        return Placements.list(completions, entries, places, most)
                .orElseGet(() -> List.of(Placements.windows(completions, entries, places)))
                .stream()
                .map(windows -> ofWindows(entries, windows, size, series))
                .toList();
    }

    private static ComparedEdition ofWindows(
            List<Places.Entry> entries, List<Interval> windows, int size, UnaryOperator<String> series) {
        Map<String, Spot> spots = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Interval window = windows.get(i);
            Extent settled = window.isExact() ? Extent.exactly(height(window.best())) : null;
            spots.put(series.apply(entries.get(i).unit()), new Spot(settled, window, null));
        }
        List<Extent> slots = IntStream.rangeClosed(1, size)
                .filter(place -> !windows.contains(Interval.exact(place)))
                .mapToObj(place -> Extent.exactly(height(place)))
                .toList();
        return new ComparedEdition(spots, slots, size - entries.size());
    }

    private static BigDecimal height(int place) {
        return BigDecimal.valueOf(-place);
    }

    /** Whether the unit of the spot can take the slot. */
    static boolean mayTake(Spot spot, Extent slot) {
        return spot.window == null || spot.window.contains(-slot.low().intValue());
    }
}
