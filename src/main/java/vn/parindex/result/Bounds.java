package vn.parindex.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.parindex.catalog.Interval;

/**
 * From what to what the statistics of a table can lie, over all its completions (ADR 023).
 *
 * <p>Both ends of each hold for every completion and are reached by one. The exceptions, which hold and may be wider: tables where
 * digits hidden by rounding had to be used to explain the places, and the standard deviation of tables with bands or of more than 300 units.
 * Nothing is rounded but quotients and roots, to 34 digits.
 */
public final class Bounds {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Completions completions;
    private final Occupancy order;
    private final List<BigDecimal> known;
    private final List<BigDecimal> low;
    private final List<BigDecimal> high;
    private final List<Places.Entry> entries;
    private final Places places;

    private Bounds(Completions completions, List<Places.Entry> entries, Places places) {
        this.completions = completions;
        this.order = completions.order();
        this.known = completions.known();
        this.low = completions.lowest();
        this.high = completions.highest();
        this.entries = entries;
        this.places = places;
    }

    /**
     * The bounds of a table of {@code size} units, of which those not among the entries are unknown.
     *
     * @param places those that the entries make
     * @param size at least 1
     * @param ceiling the greatest possible figure; the least is 0
     * @throws IllegalArgumentException for fewer units than entries, no units, or a figure above the ceiling
     */
    public static Bounds of(List<Places.Entry> entries, Places places, int size, BigDecimal ceiling) {
        if (size < 1) {
            throw new IllegalArgumentException("no units, no statistics");
        }
        return new Bounds(Completions.of(entries, places, size, ceiling), List.copyOf(entries), places);
    }

    /** All figures of one completion, falling: no completion has a lower one at any position. */
    public List<BigDecimal> lowest() {
        return low;
    }

    /** The same for the highest. */
    public List<BigDecimal> highest() {
        return high;
    }

    public Extent mean() {
        return rising(Descriptive::mean);
    }

    public Extent median() {
        return quartile(2);
    }

    /** The figure at {@code quarters}/4 of the way from the lowest to the highest (type 7), 0 to 4. */
    public Extent quartile(int quarters) {
        return rising(figures -> Descriptive.quartile(figures, quarters));
    }

    public Extent minimum() {
        return quartile(0);
    }

    public Extent maximum() {
        return quartile(4);
    }

    /** The highest minus the lowest. */
    public Extent spread() {
        if (known.isEmpty() || size() == 1) {
            return new Extent(ZERO, size() == 1 ? ZERO : ceiling());
        }
        BigDecimal least = first().subtract(last());
        if (order.where(1, 0, 0)
                .flatMap(headed -> headed.where(size() - 1, known.size(), known.size()))
                .isPresent()) {
            return new Extent(least, ceiling());
        }
        BigDecimal most = mayHead() ? ceiling().subtract(last()) : least;
        return new Extent(least, mayEnd() ? most.max(first()) : most);
    }

    /** The highest divided by the lowest; {@code high} is null where the lowest may come near 0; empty where a known figure is 0. */
    public Optional<Extent> ratio() {
        if (known.isEmpty()) {
            return Optional.of(new Extent(BigDecimal.ONE, size() == 1 ? BigDecimal.ONE : null));
        }
        if (last().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal least = quotient(first(), last());
        BigDecimal most = mayHead() ? quotient(ceiling(), last()) : least;
        return Optional.of(new Extent(least, mayEnd() ? null : most));
    }

    /** The highest minus the second; empty for a single unit. */
    public Optional<Extent> gap() {
        if (size() == 1) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            return Optional.of(new Extent(ZERO, ceiling()));
        }
        BigDecimal ofKnown = first().subtract(known.size() > 1 ? known.get(1) : ZERO);
        BigDecimal most = order.most()[1] == 1 ? ofKnown : ZERO;
        return Optional.of(new Extent(
                order.least()[2] == 2 ? ofKnown : ZERO,
                mayHead() ? most.max(ceiling().subtract(first())) : most));
    }

    /** That of a population. */
    public Extent standardDeviation() {
        return Deviations.of(completions);
    }

    /** How many units have at least that figure. */
    public Extent countFrom(BigDecimal figure) {
        return count(each -> each.compareTo(figure) >= 0);
    }

    /** How many units have more than that figure. */
    public Extent countAbove(BigDecimal figure) {
        return count(each -> each.compareTo(figure) > 0);
    }

    /** How many units have a figure from {@code from} to under {@code under}. */
    public Extent countBetween(BigDecimal from, BigDecimal under) {
        return new CountBetween(completions, from, under).extent();
    }

    /** What the figure of one of the entries can be; empty for a unit that is not among them. */
    public Optional<Extent> figure(String unit) {
        return entries.stream()
                .filter(entry -> entry.unit().equals(unit))
                .findFirst()
                .map(entry -> entry.figure() == null
                        ? unknownOn(places(entry))
                        : Extent.exactly(entry.figure().value()));
    }

    /** Where the unit can stand: a place that does not hold says nothing, those of the others that hold leave it what they do not take. */
    private Interval places(Places.Entry entry) {
        boolean disputed = entry.published() != null && !places.held().containsKey(entry.unit());
        Places told = disputed ? Places.of(undisputed(), size()) : places;
        Interval all = new Interval(1, size());
        return told.find(entry.unit()).orElseThrow().place().intersect(all).orElse(all);
    }

    private List<Places.Entry> undisputed() {
        return entries.stream()
                .map(entry -> places.held().containsKey(entry.unit())
                        ? entry
                        : new Places.Entry(entry.unit(), entry.figure(), null, 0))
                .toList();
    }

    private Extent unknownOn(Interval window) {
        int from = window.best();
        int to = window.worst();
        while (from < to && order.without(from).isEmpty()) {
            from++;
        }
        while (to > from && order.without(to).isEmpty()) {
            to--;
        }
        return new Extent(
                completions.floor(order.without(to).orElse(order).most()[to]),
                completions.ceiling(order.without(from).orElse(order).least()[from]));
    }

    private Extent rising(Function<List<BigDecimal>, BigDecimal> statistic) {
        return new Extent(statistic.apply(low), statistic.apply(high));
    }

    private Extent count(Predicate<BigDecimal> wanted) {
        return Extent.whole((int) low.stream().filter(wanted).count(), (int)
                high.stream().filter(wanted).count());
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, Descriptive.PRECISION);
    }

    private boolean mayHead() {
        return order.least()[1] == 0;
    }

    private boolean mayEnd() {
        return order.most()[size() - 1] == known.size();
    }

    private BigDecimal first() {
        return known.get(0);
    }

    private BigDecimal last() {
        return known.get(known.size() - 1);
    }

    private int size() {
        return completions.size();
    }

    private BigDecimal ceiling() {
        return completions.ceiling(0);
    }
}
