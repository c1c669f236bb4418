package vn.parindex.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;

/**
 * What one unit of a table is up against: the figures of all the others, and so the place that any figure of its own would give it
 * (ADR 036).
 *
 * <p>The others keep the figures that they have, known or not; places published for them are no longer theirs once one figure is another, so
 * these only tell between what the unknown figures lie. Bounds hold for every completion ({@link Completions}) and are reached by one; for a unit
 * without a figure and an exact place among more than {@value #MOST} they hold and may be wider.
 *
 * @param known the figures of the others that are known, falling
 * @param least all others' figures that are not, as low as each in order can be; falling
 * @param most the same as high as each can be
 * @param ceiling the greatest possible figure
 */
public record Rivals(List<Figure> known, List<Figure> least, List<Figure> most, BigDecimal ceiling) {

    private static final int MOST = 300;
    private static final int DECIMALS = 2;

    /** The others of that unit; empty for one that is not among the entries. The remaining parameters are those of {@link Bounds#of}. */
    public static Optional<Rivals> of(
            List<Places.Entry> entries, Places places, int size, BigDecimal ceiling, String unit) {
        return of(entries, places, size, ceiling, unit, MOST);
    }

    static Optional<Rivals> of(
            List<Places.Entry> entries, Places places, int size, BigDecimal ceiling, String unit, int most) {
        return entries.stream()
                .filter(entry -> entry.unit().equals(unit))
                .findFirst()
                .map(own -> of(own, entries, places.held(), Completions.of(entries, places, size, ceiling), most));
    }

    private static Rivals of(
            Places.Entry own, List<Places.Entry> entries, Map<String, Interval> held, Completions table, int most) {
        var known = entries.stream()
                .filter(entry -> entry != own)
                .map(Places.Entry::figure)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
        var unknown = own.figure() != null
                ? new Unknown(table.unknownLowest(), table.unknownHighest())
                : without(own.unit(), entries, held, table, most);
        var all = own.figure() == null
                ? known
                : Stream.concat(known.stream(), Stream.of(own.figure())).toList();
        return new Rivals(
                known,
                unknown.least.stream().map(bound -> printed(bound, all)).toList(),
                unknown.most.stream().map(bound -> printed(bound, all)).toList(),
                table.ceiling(0));
    }

    /** Figures nobody knows, falling, each as low and as high as it can be. */
    private record Unknown(List<BigDecimal> least, List<BigDecimal> most) {

        Unknown or(Unknown other) {
            return new Unknown(
                    IntStream.range(0, least.size())
                            .mapToObj(i -> least.get(i).min(other.least.get(i)))
                            .toList(),
                    IntStream.range(0, most.size())
                            .mapToObj(i -> most.get(i).max(other.most.get(i)))
                            .toList());
        }
    }

    /** One of the unknown figures is the unit's own: it is left out wherever it may stand. */
    private static Unknown without(
            String unit, List<Places.Entry> entries, Map<String, Interval> held, Completions table, int most) {
        int size = table.size();
        var window = Optional.ofNullable(held.get(unit)).orElse(new Interval(1, size));
        if (!window.isExact() && size > most) {
            var least = table.unknownLowest();
            var greatest = table.unknownHighest();
            return new Unknown(least.subList(1, least.size()), greatest.subList(0, greatest.size() - 1));
        }
        return IntStream.rangeClosed(window.best(), Math.min(window.worst(), size))
                .boxed()
                .flatMap(place -> {
                    var there = new HashMap<>(held);
                    there.put(unit, Interval.exact(place));
                    return Completions.find(entries, there, size, table.ceiling(0))
                            .filter(each -> each.atFaceValue() == table.atFaceValue())
                            .map(each -> new Unknown(each.unknownLowestBut(place), each.unknownHighestBut(place)))
                            .stream();
                })
                .reduce(Unknown::or)
                .orElseThrow();
    }

    /** A bound is a known figure of the table, printed as coarsely as any of that value, or an end of the scale. */
    private static Figure printed(BigDecimal bound, List<Figure> known) {
        return known.stream()
                .filter(figure -> figure.value().compareTo(bound) == 0)
                .min(Comparator.comparing(Figure::decimals))
                .orElseGet(() -> new Figure(bound, Math.max(DECIMALS, Math.max(0, bound.scale()))));
    }

    /** How many decimals figures of this table have: those of the finest known one, at least two. */
    public int decimals() {
        return known.stream().mapToInt(Figure::decimals).reduce(DECIMALS, Math::max);
    }

    /** How many units there are, this one with them. */
    public int size() {
        return known.size() + least.size() + 1;
    }

    /** The places that this figure can give: under all that surely lie above it, over all that surely lie below. */
    public Interval place(Figure figure) {
        int above = (int) Stream.concat(known.stream(), least.stream())
                .filter(other -> other.surelyAbove(figure))
                .count();
        int below = (int) Stream.concat(known.stream(), most.stream())
                .filter(figure::surelyAbove)
                .count();
        return new Interval(1 + above, size() - below);
    }

    /**
     * What a place, or a better one, takes.
     *
     * @param possible the least figure with which it can be reached
     * @param certain the least figure that is sure to give it; empty where none of the scale is
     */
    public record Needed(int place, Figure possible, Optional<Figure> certain) {}

    /** What each place takes, the first place first, in figures of so many decimals. */
    public List<Needed> needed(int decimals) {
        var unit = BigDecimal.ONE.movePointLeft(decimals);
        var possible = thresholds(least, other -> other.value()
                .subtract(halves(other, decimals))
                .setScale(decimals, RoundingMode.FLOOR)
                .add(unit)
                .max(BigDecimal.ZERO));
        var certain = thresholds(
                most, other -> other.value().add(halves(other, decimals)).setScale(decimals, RoundingMode.CEILING));
        return IntStream.rangeClosed(1, size())
                .mapToObj(place -> new Needed(
                        place,
                        new Figure(at(possible, place), decimals),
                        Optional.of(at(certain, place))
                                .filter(needed -> needed.compareTo(ceiling) <= 0)
                                .map(needed -> new Figure(needed, decimals))))
                .toList();
    }

    private static BigDecimal halves(Figure other, int decimals) {
        return other.halfUnit().add(new BigDecimal("0.5").movePointLeft(decimals));
    }

    /** What has to be passed to pass each of the others, falling. */
    private List<BigDecimal> thresholds(List<Figure> unknown, Function<Figure, BigDecimal> each) {
        return Stream.concat(known.stream(), unknown.stream())
                .map(each)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Whoever passes this one of the thresholds has at most {@code place - 1} others before it. */
    private static BigDecimal at(List<BigDecimal> falling, int place) {
        return place > falling.size() ? BigDecimal.ZERO : falling.get(place - 1);
    }
}
