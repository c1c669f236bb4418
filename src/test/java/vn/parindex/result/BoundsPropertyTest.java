package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Tables.Table;

class BoundsPropertyTest {

    private static final double EXACT = 1e-9;

    private static final Map<String, Function<double[], Double>> OF_FIGURES = new LinkedHashMap<>();

    private static final Map<String, Function<Bounds, Extent>> BOUNDED = new LinkedHashMap<>();

    static {
        with("mean", figures -> DoubleStream.of(figures).average().orElseThrow(), Bounds::mean);
        with("median", figures -> quartile(figures, 0.5), Bounds::median);
        with("lower quartile", figures -> quartile(figures, 0.25), bounds -> bounds.quartile(1));
        with("upper quartile", figures -> quartile(figures, 0.75), bounds -> bounds.quartile(3));
        with("minimum", figures -> figures[figures.length - 1], Bounds::minimum);
        with("maximum", figures -> figures[0], Bounds::maximum);
        with("spread", figures -> figures[0] - figures[figures.length - 1], Bounds::spread);
        with("gap", figures -> figures[0] - figures[1], bounds -> bounds.gap().orElseThrow());
    }

    private static void with(String name, Function<double[], Double> statistic, Function<Bounds, Extent> bounded) {
        OF_FIGURES.put(name, statistic);
        BOUNDED.put(name, bounded);
    }

    /** 2 to 5 units with figures of few values and places that often contradict them or each other, some units not named. */
    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<Places.Entry> entry = Combinators.combine(
                        Arbitraries.of("0", "71", "74", "80", "85", "88", "100").injectNull(0.4),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(-1, -1, 0, 0, 0, 1, 2))
                .as((figure, place, width) -> new Places.Entry(
                        "",
                        figure == null ? null : Figure.parse(figure + ".00"),
                        width < 0 ? null : new Interval(place, place + width),
                        1));
        return Combinators.combine(
                        entry.list().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.integers().between(0, 2))
                .as((entries, unnamed) -> new Table(
                        IntStream.range(0, entries.size())
                                .mapToObj(i -> new Places.Entry(
                                        "u" + i,
                                        entries.get(i).figure(),
                                        entries.get(i).published(),
                                        1))
                                .toList(),
                        Math.max(2, Math.min(5, entries.size() + unnamed))));
    }

    @Property
    void everyBoundHoldsForEveryCompletionAndIsReachedByOne(@ForAll("tables") Table table) {
        var completed = CompletedTables.of(table);
        Statistics.label("some places hold").collect(!table.places().held().isEmpty());
        Statistics.label("completions").collect(!completed.isEmpty());
        if (completed.isEmpty()) {
            return;
        }
        var low = new LinkedHashMap<String, Double>();
        var high = new LinkedHashMap<String, Double>();
        completed.figures(
                List.of(),
                figures -> OF_FIGURES.forEach((name, statistic) -> {
                    double value = statistic.apply(doubles(figures));
                    low.merge(name, value, Math::min);
                    high.merge(name, value, Math::max);
                }));
        var bounds = bounds(table);
        BOUNDED.forEach((name, bounded) -> {
            Extent extent = bounded.apply(bounds);
            assertThat(extent.low().doubleValue())
                    .as("least %s of %s", name, table)
                    .isCloseTo(low.get(name), within(EXACT));
            assertThat(extent.high().doubleValue())
                    .as("greatest %s of %s", name, table)
                    .isCloseTo(high.get(name), within(EXACT));
        });
    }

    @Property
    void theStandardDeviationReachesBothItsBoundsWhereNoBandIsPublished(@ForAll("tables") Table table) {
        var completed = CompletedTables.of(table);
        if (completed.isEmpty()) {
            return;
        }
        double[] least = {Double.MAX_VALUE};
        double[] greatest = {0};
        completed.figures(List.of(), figures -> {
            greatest[0] = Math.max(greatest[0], deviation(doubles(figures)));
        });
        completed.orders().forEach(order -> least[0] = Math.min(least[0], leastDeviation(table, order)));
        Extent extent = bounds(table).standardDeviation();
        boolean banded = table.entries().stream()
                .anyMatch(each -> each.published() != null && !each.published().isExact());
        if (banded) {
            assertThat(extent.low().doubleValue()).as("least of %s", table).isLessThan(least[0] + 1e-6);
            assertThat(extent.high().doubleValue()).as("greatest of %s", table).isGreaterThan(greatest[0] - 1e-6);
        } else {
            assertThat(extent.low().doubleValue()).as("least of %s", table).isCloseTo(least[0], within(1e-6));
            assertThat(extent.high().doubleValue()).as("greatest of %s", table).isCloseTo(greatest[0], within(1e-6));
        }
    }

    @Property(tries = 1000)
    void countsReachBothTheirBounds(
            @ForAll("tables") Table table, @ForAll("thresholds") int from, @ForAll("thresholds") int width) {
        var completed = CompletedTables.of(table);
        if (completed.isEmpty()) {
            return;
        }
        var lower = BigDecimal.valueOf(from);
        var upper = BigDecimal.valueOf(from + width);
        var below = new BigDecimal("0.001");
        var low = new int[] {9, 9, 9};
        var high = new int[3];
        completed.figures(
                List.of(lower, upper, lower.subtract(below).max(BigDecimal.ZERO), upper.subtract(below)), figures -> {
                    int[] counts = {
                        count(figures, each -> each >= from),
                        count(figures, each -> each > from),
                        count(figures, each -> each >= from && each < from + width)
                    };
                    for (int i = 0; i < counts.length; i++) {
                        low[i] = Math.min(low[i], counts[i]);
                        high[i] = Math.max(high[i], counts[i]);
                    }
                });
        var bounds = bounds(table);
        var extents = List.of(bounds.countFrom(lower), bounds.countAbove(lower), bounds.countBetween(lower, upper));
        for (int i = 0; i < low.length; i++) {
            assertThat(extents.get(i))
                    .as("count %d of %s from %d to %s", i, table, from, upper)
                    .isEqualTo(Extent.whole(low[i], high[i]));
        }
    }

    @Provide
    Arbitrary<Integer> thresholds() {
        return Arbitraries.of(1, 3, 5, 9, 12, 70, 71, 74, 78, 80, 85);
    }

    @Property(tries = 700)
    void figuresAndRatiosReachBothTheirBounds(@ForAll("tables") Table table) {
        var completed = CompletedTables.of(table);
        if (completed.isEmpty()) {
            return;
        }
        var bounds = bounds(table);
        double[] ratios = {Double.MAX_VALUE, 0};
        completed.figures(List.of(), figures -> {
            double ratio = figures[0].doubleValue() / figures[figures.length - 1].doubleValue();
            ratios[0] = Math.min(ratios[0], ratio);
            ratios[1] = Math.max(ratios[1], ratio);
        });
        bounds.ratio().filter(any -> !Double.isNaN(ratios[0])).ifPresent(ratio -> {
            assertThat(ratio.low().doubleValue()).as("least ratio of %s", table).isCloseTo(ratios[0], within(EXACT));
            assertThat(
                            ratio.high() == null
                                    ? Double.POSITIVE_INFINITY
                                    : ratio.high().doubleValue())
                    .as("greatest ratio of %s", table)
                    .isEqualTo(ratios[1], within(EXACT));
        });
    }

    private static Bounds bounds(Table table) {
        return Bounds.of(table.entries(), table.places(), table.size(), CompletedTables.CEILING);
    }

    /** All unknown units drawn to the number that leaves the least squares: convex, so thirds of the scale close in on it. */
    private static double leastDeviation(Table table, int[] order) {
        double[] known = new double[table.size()];
        Arrays.fill(known, -1);
        for (int i = 0; i < table.entries().size(); i++) {
            if (table.entries().get(i).figure() != null) {
                known[order[i] - 1] = table.entries().get(i).figure().value().doubleValue();
            }
        }
        double from = 0;
        double to = 100;
        for (int i = 0; i < 200; i++) {
            double third = (to - from) / 3;
            if (squares(known, from + third) < squares(known, to - third)) {
                to -= third;
            } else {
                from += third;
            }
        }
        return deviation(drawn(known, from));
    }

    private static double squares(double[] known, double about) {
        return DoubleStream.of(drawn(known, about))
                .map(each -> (each - about) * (each - about))
                .sum();
    }

    private static double[] drawn(double[] known, double towards) {
        double[] figures = known.clone();
        for (int place = 0; place < figures.length; place++) {
            if (known[place] < 0) {
                double most = 100;
                for (int above = 0; above < place; above++) {
                    most = known[above] < 0 ? most : Math.min(most, known[above]);
                }
                double least = 0;
                for (int below = place + 1; below < figures.length; below++) {
                    least = Math.max(least, known[below]);
                }
                figures[place] = Math.min(Math.max(towards, least), most);
            }
        }
        return figures;
    }

    private static double deviation(double[] figures) {
        double mean = DoubleStream.of(figures).average().orElseThrow();
        return Math.sqrt(DoubleStream.of(figures)
                        .map(each -> (each - mean) * (each - mean))
                        .sum()
                / figures.length);
    }

    private static double quartile(double[] falling, double way) {
        double at = (falling.length - 1) * (1 - way);
        int index = (int) Math.floor(at);
        return index + 1 == falling.length
                ? falling[index]
                : falling[index] + (at - index) * (falling[index + 1] - falling[index]);
    }

    private static int count(BigDecimal[] figures, java.util.function.DoublePredicate wanted) {
        return (int) DoubleStream.of(doubles(figures)).filter(wanted).count();
    }

    private static double[] doubles(BigDecimal[] figures) {
        return Arrays.stream(figures).mapToDouble(BigDecimal::doubleValue).toArray();
    }
}
