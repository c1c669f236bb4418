package vn.parindex.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
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

    /**
     * The units by falling figure, in groups that any order may have; the others follow unranked.
     *
     * @param units the indexes of the entries with a figure
     * @param others those without one
     * @param values the figures of {@code units}
     * @param after how many of {@code units} stand before each one's group
     * @param upTo the number of the last of each one's group
     */
    record Ranked(
            boolean atFaceValue,
            List<Integer> units,
            List<Integer> others,
            List<BigDecimal> values,
            int[] after,
            int[] upTo) {

        static Ranked of(List<Places.Entry> entries, boolean atFaceValue) {
            List<Integer> units = IntStream.range(0, entries.size())
                    .filter(unit -> entries.get(unit).figure() != null)
                    .boxed()
                    .sorted(Comparator.comparing(
                                    (Integer unit) -> entries.get(unit).figure())
                            .reversed())
                    .toList();
            List<Integer> others = IntStream.range(0, entries.size())
                    .filter(unit -> entries.get(unit).figure() == null)
                    .boxed()
                    .toList();
            List<Figure> figures =
                    units.stream().map(unit -> entries.get(unit).figure()).toList();
            int[] after = new int[units.size()];
            int[] upTo = new int[units.size()];
            int start = 0;
            for (int next = 1; next <= units.size(); next++) {
                if (next == units.size() || parts(figures, start, next, atFaceValue)) {
                    Arrays.fill(after, start, next, start);
                    Arrays.fill(upTo, start, next, next);
                    start = next;
                }
            }
            return new Ranked(
                    atFaceValue,
                    units,
                    others,
                    figures.stream().map(Figure::value).toList(),
                    after,
                    upTo);
        }

        /** Whether every figure from {@code start} on before {@code next} is above every later one. */
        private static boolean parts(List<Figure> figures, int start, int next, boolean atFaceValue) {
            return atFaceValue
                    ? !figures.get(next - 1).sameValue(figures.get(next))
                    : figures.subList(start, next).stream()
                            .allMatch(upper -> figures.subList(next, figures.size()).stream()
                                    .allMatch(upper::surelyAbove));
        }

        /** What the windows of the entries, null for none, ask of the order. */
        List<Occupancy.Rule> rules(List<Interval> windows) {
            List<Occupancy.Rule> rules = new ArrayList<>();
            for (int first = 0; first < units.size(); first = upTo[first]) {
                int after = first;
                int last = upTo[first];
                spans(units.subList(first, last), windows)
                        .forEach(
                                span -> rules.add(new Occupancy.Within(span.from, span.to, after, last, span.windows)));
            }
            spans(others, windows)
                    .forEach(span -> rules.add(
                            new Occupancy.Beside(span.from, span.to, span.to - span.from + 1 - span.windows)));
            return rules;
        }

        /** That many windows lie within these places. */
        private record Span(int from, int to, int windows) {}

        /** Places enough for the windows within them are places enough for all (Hall); more than exact ones take bands. */
        private static List<Span> spans(List<Integer> units, List<Interval> windows) {
            List<Interval> asked =
                    units.stream().map(windows::get).filter(Objects::nonNull).toList();
            List<Span> spans = new ArrayList<>();
            asked.stream()
                    .filter(Interval::isExact)
                    .distinct()
                    .forEach(exact ->
                            spans.add(new Span(exact.best(), exact.best(), Collections.frequency(asked, exact))));
            List<Interval> bands =
                    asked.stream().filter(window -> !window.isExact()).toList();
            for (int from : bands.stream().mapToInt(Interval::best).distinct().toArray()) {
                for (int to :
                        bands.stream().mapToInt(Interval::worst).distinct().toArray()) {
                    int within = from > to
                            ? 0
                            : (int) asked.stream()
                                    .filter(window -> from <= window.best() && window.worst() <= to)
                                    .count();
                    if (within > 0) {
                        spans.add(new Span(from, to, within));
                    }
                }
            }
            return spans;
        }
    }
}
