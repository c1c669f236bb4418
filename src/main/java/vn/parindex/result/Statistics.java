package vn.parindex.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.parindex.catalog.Figure;

/**
 * What the statistics of a table can be, and apart from that what its known figures come to.
 *
 * <p>Quartiles and median interpolate between neighbours (type 7, as R, NumPy and Excel's inclusive quartiles); the standard deviation is that of a
 * population.
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

    private static final int DERIVED_DECIMALS = 2;

    /**
     * One statistic of a population.
     *
     * @param value what it is; null unless every completion of the table has the same
     * @param low the least that it can be
     * @param high the most that it can be
     * @param known the same statistic of something else: of the units whose figure is known
     */
    public record Computed(BigDecimal value, BigDecimal low, BigDecimal high, Known known) {

        static Computed of(Extent extent, Known known) {
            return new Computed(extent.isExact() ? extent.low() : null, extent.low(), extent.high(), known);
        }

        /** Whether no completion of the table can change the value. */
        public boolean certain() {
            return value != null;
        }

        /** For print: half up; bounds that then differ are rounded outwards, so that they still hold. */
        public Computed rounded(int decimals) {
            BigDecimal least = low.setScale(decimals, RoundingMode.HALF_UP);
            boolean same = least.equals(high.setScale(decimals, RoundingMode.HALF_UP));
            return new Computed(
                    same ? least : null,
                    same ? least : low.setScale(decimals, RoundingMode.FLOOR),
                    same ? least : high.setScale(decimals, RoundingMode.CEILING),
                    known.rounded(decimals));
        }
    }

    /**
     * A statistic of the known part of a population.
     *
     * @param value over those
     * @param over how many are known
     * @param of how many units were ranked
     */
    public record Known(BigDecimal value, int over, int of) {

        Known rounded(int decimals) {
            return new Known(value.setScale(decimals, RoundingMode.HALF_UP), over, of);
        }
    }

    /**
     * The statistics of a population of {@code size}; empty if none of the entries has a figure.
     *
     * @param ceiling the greatest possible figure; the least is 0
     */
    public static Optional<Statistics> of(List<Places.Entry> entries, Places places, int size, BigDecimal ceiling) {
        List<Figure> known = entries.stream()
                .map(Places.Entry::figure)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Bounds bounds = Bounds.of(entries, places, size, ceiling);
        List<BigDecimal> falling = known.stream().map(Figure::value).toList();
        Function<BigDecimal, Known> partly = value -> new Known(value, falling.size(), size);
        BigDecimal first = falling.get(0);
        BigDecimal last = falling.get(falling.size() - 1);
        return Optional.of(new Statistics(
                Computed.of(bounds.mean(), partly.apply(Descriptive.mean(falling))),
                Computed.of(bounds.median(), partly.apply(Descriptive.quartile(falling, 2))),
                Computed.of(bounds.quartile(1), partly.apply(Descriptive.quartile(falling, 1))),
                Computed.of(bounds.quartile(3), partly.apply(Descriptive.quartile(falling, 3))),
                Computed.of(bounds.minimum(), partly.apply(last)),
                Computed.of(bounds.maximum(), partly.apply(first)),
                Computed.of(bounds.spread(), partly.apply(first.subtract(last))),
                Computed.of(bounds.standardDeviation(), partly.apply(Descriptive.deviation(falling))),
                known.stream().mapToInt(Figure::decimals).max().orElseThrow()));
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
}
