package vn.parindex.result;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.Interval;

/**
 * Every way in which a table can be completed (ADR 023).
 *
 * <p>A completion gives each ranked unit a figure and all units a strict order. Every known figure stands at its printed value, also that of a
 * unit whose place is disputed; an unknown one is any number from 0 to the ceiling. No unit stands above one with a higher figure.
 * Units whose published places hold ({@link Places#held}) stand there.
 *
 * <p>Figures printed with few decimals may stand the wrong way round by what rounding hides (84.46 on the place above 84.5). Where only that leaves
 * no order, figures linked by roundings count as equal in rank; the bounds then hold, but may be wider than need be.
 */
final class Completions {

    private final Ranked ranked;
    private final List<BigDecimal> known;
    private final Occupancy order;
    private final boolean atFaceValue;
    private final BigDecimal[] floors;
    private final BigDecimal[] ceilings;

    private Completions(Ranked ranked, Occupancy order, BigDecimal ceiling) {
        this.ranked = ranked;
        this.known = ranked.values();
        this.order = order;
        this.atFaceValue = ranked.atFaceValue();
        floors = new BigDecimal[known.size() + 1];
        ceilings = new BigDecimal[known.size() + 1];
        ceilings[0] = ceiling;
        floors[known.size()] = BigDecimal.ZERO;
        for (int i = 0; i < known.size(); i++) {
            ceilings[i + 1] = known.get(ranked.after()[i]);
            floors[i] = known.get(ranked.upTo()[i] - 1);
        }
    }

    /**
     * The completions of a table of {@code size} units, of which those not among the entries are unknown.
     *
     * @param ceiling the greatest possible figure; null where only the order is of interest
     * @throws IllegalArgumentException for fewer units than entries, a figure above the ceiling, or places that are not those of the entries
     */
    static Completions of(List<Places.Entry> entries, Places places, int size, BigDecimal ceiling) {
        return find(entries, places.held(), size, ceiling)
                .orElseThrow(() -> new IllegalArgumentException("these places do not hold"));
    }

    /** The same by the places that are to hold; empty where they cannot all. */
    static Optional<Completions> find(
            List<Places.Entry> entries, Map<String, Interval> places, int size, BigDecimal ceiling) {
        if (size < entries.size()) {
            throw new IllegalArgumentException(size + " ranked units cannot be " + entries.size());
        }
        var printed = Ranked.of(entries, true);
        if (ceiling != null
                && !printed.units().isEmpty()
                && printed.values().get(0).compareTo(ceiling) > 0) {
            throw new IllegalArgumentException(printed.values().get(0) + " is more than " + ceiling);
        }
        Interval all = new Interval(1, Math.max(1, size));
        List<Interval> held = entries.stream()
                .map(entry -> places.get(entry.unit()))
                .map(window -> window == null ? null : window.intersect(all).orElse(null))
                .collect(Collectors.toList());
        return completed(printed, held, size, ceiling)
                .or(() -> completed(Ranked.of(entries, false), held, size, ceiling));
    }

    private static Optional<Completions> completed(
            Ranked ranked, List<Interval> windows, int size, BigDecimal ceiling) {
        return Occupancy.of(size, ranked.units().size(), ranked.rules(windows))
                .map(order -> new Completions(ranked, order, ceiling));
    }

    /** The known figures, falling. */
    List<BigDecimal> known() {
        return known;
    }

    int size() {
        return order.size();
    }

    /** Which units have the known figures, and which of them any order may have. */
    Ranked ranked() {
        return ranked;
    }

    /** How many known figures stand on the first places. */
    Occupancy order() {
        return order;
    }

    /** Whether figures rank as they are printed; else those linked by roundings count as equal. */
    boolean atFaceValue() {
        return atFaceValue;
    }

    /** The least figure of an unknown unit that has {@code above} known ones above it. */
    BigDecimal floor(int above) {
        return floors[above];
    }

    /** The greatest figure of such a unit. */
    BigDecimal ceiling(int above) {
        return ceilings[above];
    }

    /** All figures of one completion, falling: no completion has a lower one at any position. */
    List<BigDecimal> lowest() {
        return merged(unknownLowest());
    }

    /** The same for the highest. */
    List<BigDecimal> highest() {
        return merged(unknownHighest());
    }

    /** The unknown figures of {@link #lowest}, falling. */
    List<BigDecimal> unknownLowest() {
        return unknown(order.most(), floors);
    }

    /** The unknown figures of {@link #highest}, falling. */
    List<BigDecimal> unknownHighest() {
        return unknown(order.least(), ceilings);
    }

    private List<BigDecimal> merged(List<BigDecimal> unknown) {
        return Stream.concat(known.stream(), unknown.stream())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** {@link #unknownLowest} without the one on that place. */
    List<BigDecimal> unknownLowestBut(int place) {
        return unknown(order.most(), floors, place);
    }

    /** {@link #unknownHighest} without the one on that place. */
    List<BigDecimal> unknownHighestBut(int place) {
        return unknown(order.least(), ceilings, place);
    }

    private List<BigDecimal> unknown(int[] counts, BigDecimal[] figures) {
        return unknown(counts, figures, 0);
    }

    private List<BigDecimal> unknown(int[] counts, BigDecimal[] figures, int but) {
        return IntStream.rangeClosed(1, size())
                .filter(place -> counts[place] == counts[place - 1] && place != but)
                .mapToObj(place -> figures[counts[place]])
                .toList();
    }
}
