package vn.parindex.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.parindex.catalog.Interval;

/**
 * What the known figures of a table come to, and how far the unknown ones could change it.
 *
 * <p>Quartiles and median interpolate between neighbours (type 7, as R, NumPy and Excel's inclusive quartiles); the standard deviation is that of a
 * population. Nothing is rounded but quotients and roots, to 34 digits.
 *
 * @param decimals the most decimals that a figure was printed with
 */
public record Statistics(
        Computed mean,
        Computed median,
        Computed lowerQuartile,
        Computed upperQuartile,
        Computed minimum,
        Computed maximum,
        Computed spread,
        Computed standardDeviation,
        int decimals) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int DERIVED_DECIMALS = 2;

    /**
     * One statistic of the known figures.
     *
     * @param value over the known figures
     * @param over how many are known
     * @param of how many units were ranked
     * @param certain whether no completion of the table can change the value: unknown figures anywhere on the scale, none higher than the
     *     figure of a better place
     * @param low the least the statistic of the full table can be; null where the scale alone bounds it, and for a standard deviation
     *     that is not certain
     * @param high the most it can be; null where {@code low} is
     */
    public record Computed(BigDecimal value, int over, int of, boolean certain, BigDecimal low, BigDecimal high) {

        /** For print: the value rounded half up, the bounds outwards, so that they still hold; a certain value is its own bounds. */
        public Computed rounded(int decimals) {
            var printed = value.setScale(decimals, RoundingMode.HALF_UP);
            if (certain) {
                return new Computed(printed, over, of, true, printed, printed);
            }
            return new Computed(
                    printed,
                    over,
                    of,
                    false,
                    low == null ? null : low.setScale(decimals, RoundingMode.FLOOR),
                    high == null ? null : high.setScale(decimals, RoundingMode.CEILING));
        }
    }

    /** The statistics of the entries' figures in a population of {@code size}, on a scale from 0 to {@code scaleMax}; empty without any figure. */
    public static Optional<Statistics> of(List<Places.Entry> entries, Places places, int size, BigDecimal scaleMax) {
        List<Places.Entry> scored = entries.stream()
                .filter(entry -> entry.figure() != null)
                .sorted(Comparator.comparing(Places.Entry::figure).reversed())
                .toList();
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> known =
                scored.stream().map(entry -> entry.figure().value()).toList();
        Ordered full = scored.size() == size ? new Ordered(known, known) : ordered(scored, places, size, scaleMax);
        Maker maker = new Maker(known, full, size, scaleMax);
        int decimals = scored.stream()
                .mapToInt(entry -> entry.figure().decimals())
                .max()
                .orElseThrow();
        return Optional.of(new Statistics(
                maker.rising(Statistics::mean),
                maker.rising(figures -> quartile(figures, 2)),
                maker.rising(figures -> quartile(figures, 1)),
                maker.rising(figures -> quartile(figures, 3)),
                maker.rising(Statistics::last),
                maker.rising(Statistics::first),
                maker.spread(),
                maker.standardDeviation(),
                decimals));
    }

    /** For print: minimum, maximum and spread with the most decimals that a figure has, all others with at least two. */
    public Statistics rounded() {
        int derived = Math.max(DERIVED_DECIMALS, decimals);
        return new Statistics(
                mean.rounded(derived),
                median.rounded(derived),
                lowerQuartile.rounded(derived),
                upperQuartile.rounded(derived),
                minimum.rounded(decimals),
                maximum.rounded(decimals),
                spread.rounded(decimals),
                standardDeviation.rounded(derived),
                decimals);
    }

    private static Ordered ordered(List<Places.Entry> scored, Places places, int size, BigDecimal scaleMax) {
        Interval all = new Interval(1, size);
        List<Ordered.Known> rising = scored.stream()
                .sorted(Comparator.comparing(Places.Entry::figure))
                .map(entry -> {
                    Interval place = reliable(entry, places, all);
                    return new Ordered.Known(entry.figure().value(), place.best(), place.worst());
                })
                .toList();
        return Ordered.of(rising, size, scaleMax);
    }

    private static Interval reliable(Places.Entry entry, Places places, Interval all) {
        boolean disputed = entry.isPlaced(all.worst()) && !places.anchors().contains(entry.unit());
        return places.find(entry.unit())
                .filter(place -> !disputed && !Boolean.FALSE.equals(place.fits()))
                .flatMap(place -> place.place().intersect(all))
                .orElse(all);
    }

    /** Makes each statistic of the known figures and of both ends of the full table; figures fall. */
    private record Maker(List<BigDecimal> known, Ordered full, int size, BigDecimal scaleMax) {

        Computed rising(Function<List<BigDecimal>, BigDecimal> statistic) {
            return computed(statistic.apply(known), statistic.apply(full.low()), statistic.apply(full.high()));
        }

        Computed spread() {
            BigDecimal least = first(full.low()).subtract(last(full.high())).max(BigDecimal.ZERO);
            BigDecimal most = first(full.high()).subtract(last(full.low()));
            return computed(first(known).subtract(last(known)), least, most);
        }

        Computed standardDeviation() {
            BigDecimal value = deviation(known);
            boolean settled = IntStream.range(0, size)
                    .allMatch(i -> full.low().get(i).compareTo(full.high().get(i)) == 0);
            BigDecimal whole = settled ? deviation(full.low()) : null;
            boolean certain = settled && value.compareTo(whole) == 0;
            return new Computed(value, known.size(), size, certain, whole, whole);
        }

        private Computed computed(BigDecimal value, BigDecimal low, BigDecimal high) {
            boolean certain = value.compareTo(low) == 0 && value.compareTo(high) == 0;
            boolean unbounded = low.signum() == 0 && high.compareTo(scaleMax) == 0 && !certain;
            return new Computed(value, known.size(), size, certain, unbounded ? null : low, unbounded ? null : high);
        }
    }

    private static BigDecimal first(List<BigDecimal> falling) {
        return falling.get(0);
    }

    private static BigDecimal last(List<BigDecimal> falling) {
        return falling.get(falling.size() - 1);
    }

    private static BigDecimal mean(List<BigDecimal> figures) {
        return sum(figures).divide(BigDecimal.valueOf(figures.size()), PRECISION);
    }

    private static BigDecimal sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The figure at quarters/4 of the way from the lowest to the highest. */
    private static BigDecimal quartile(List<BigDecimal> falling, int quarters) {
        int way = (falling.size() - 1) * quarters;
        int index = falling.size() - 1 - way / 4;
        BigDecimal figure = falling.get(index);
        BigDecimal rest = BigDecimal.valueOf(way % 4);
        return rest.signum() == 0
                ? figure
                : figure.add(
                        falling.get(index - 1).subtract(figure).multiply(rest).divide(BigDecimal.valueOf(4)));
    }

    private static BigDecimal deviation(List<BigDecimal> figures) {
        BigDecimal count = BigDecimal.valueOf(figures.size());
        BigDecimal squares =
                sum(figures.stream().map(figure -> figure.multiply(figure)).toList());
        BigDecimal sum = sum(figures);
        return squares.multiply(count)
                .subtract(sum.multiply(sum))
                .sqrt(PRECISION)
                .divide(count, PRECISION);
    }
}
