package vn.parindex.result;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * What the figures and published places of a table say of each unit's place, best first.
 *
 * @param places the place of each unit known by name, by its id
 * @param held the published places and bands that hold the others in position, by the unit's id: all of them and every figure can
 *     be true at once. Those that are not among them say nothing of the others
 * @param consistent whether a strict order of all units exists that agrees with every figure and every published place at once
 */
public record Places(Map<String, Place> places, Map<String, Interval> held, boolean consistent) {

    /**
     * What the table holds of one unit known by name.
     *
     * @param unit its id
     * @param figure its score or points; null where it is unknown
     * @param published the place that was printed, an interval for a band; null where none was
     * @param attestations how many sources state that place; decides between places that contradict each other
     */
    public record Entry(String unit, Figure figure, Interval published, int attestations) {

        /** Whether an exact place was published that the population of this size has. */
        boolean isPlaced(int size) {
            return published != null && published.isExact() && published.best() <= size;
        }
    }

    /**
     * A unit's place among {@code of} units.
     *
     * @param place the published place if it is exact; else from the first to the last place that the unit can take, within its
     *     published band, given all figures and the published places and bands of the others that hold
     * @param published as printed; null where no place was
     * @param computed by figures alone: from 1 + the known higher figures, to that + {@code tied} + the units without a figure; null
     *     without a figure. It takes figures as printed: where they were printed with fewer decimals, digits nobody sees may differ
     * @param tied how many others have the same figure
     * @param of the units that were ranked
     * @param fits false where the published place has no place in common with what the others allow; null without a published one
     */
    public record Place(Interval place, Interval published, Interval computed, int tied, int of, Boolean fits) {}

    private record Alike(Figure figure, Interval published, boolean holds) {}

    public Places {
        places = Map.copyOf(places);
        held = Map.copyOf(held);
    }

    /**
     * The places in a population of {@code size} units, of which those not among the entries are unknown; the order of the entries means
     * nothing.
     *
     * <p>A unit surely lies below another only if its figure is lower whatever rounding hides ({@link Figure#surelyAbove}). All figures
     * count. Where published places contradict them or each other, ADR 006 says which hold: of the exact places the largest set that can be
     * true beside all figures, among equals the best attested, of several such what they share; beside these the bands by the same rule.
     * What does not hold keeps its published place and moves nobody.
     *
     * @throws IllegalArgumentException for fewer ranked units than entries, or a unit twice
     */
    public static Places of(List<Entry> table, int size) {
        List<Entry> entries =
                table.stream().sorted(Comparator.comparing(Entry::unit)).toList();
        Set<String> units = new HashSet<>();
        for (Entry entry : entries) {
            if (!units.add(entry.unit())) {
                throw new IllegalArgumentException(entry.unit() + " is twice in one table");
            }
        }
        if (size < entries.size()) {
            throw new IllegalArgumentException(size + " ranked units cannot be " + entries.size());
        }
        TenableFacts evidence = TenableFacts.of(entries, size);
        Counts counts = Counts.of(entries, size);
        Map<Alike, Optional<Interval>> known = new HashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (int unit = 0; unit < entries.size(); unit++) {
            int index = unit;
            Entry entry = entries.get(unit);
            Interval published = entry.published();
            Optional<Interval> possible = known.computeIfAbsent(
                    new Alike(entry.figure(), published, evidence.holds(unit)),
                    alike -> evidence.placesOf(index, published == null ? new Interval(1, size) : published));
            places.put(
                    entry.unit(),
                    new Place(
                            possible.orElse(published),
                            published,
                            counts.computed(entry.figure()),
                            counts.tied(entry.figure()),
                            size,
                            published == null ? null : possible.isPresent()));
        }
        Map<String, Interval> held = IntStream.range(0, entries.size())
                .filter(evidence::holds)
                .mapToObj(entries::get)
                .collect(Collectors.toMap(Entry::unit, Entry::published));
        boolean consistent =
                entries.stream().allMatch(entry -> entry.published() == null || held.containsKey(entry.unit()));
        return new Places(places, held, consistent);
    }

    /** The unit's place; empty for a unit that is not among the entries. */
    public Optional<Place> find(String unit) {
        return Optional.ofNullable(places.get(unit));
    }

    /** The units whose exact published place holds the others in position. */
    public Set<String> anchors() {
        return held.entrySet().stream()
                .filter(each -> each.getValue().isExact())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
