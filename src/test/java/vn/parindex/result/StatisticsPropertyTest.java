package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.parindex.result.Statistics.Computed;
import vn.parindex.result.Tables.Table;

class StatisticsPropertyTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<String, Function<Statistics, Computed>> ALL = Map.of(
            "mean", Statistics::mean,
            "median", Statistics::median,
            "lowerQuartile", Statistics::lowerQuartile,
            "upperQuartile", Statistics::upperQuartile,
            "minimum", Statistics::minimum,
            "maximum", Statistics::maximum,
            "spread", Statistics::spread,
            "standardDeviation", Statistics::standardDeviation);

    @Provide
    Arbitrary<Table> anyTables() {
        return Tables.arbitraryOnes();
    }

    @Property(tries = 500)
    void theOrderOfTheEntriesMeansNothing(@ForAll("anyTables") Table table, @ForAll Random random) {
        List<Places.Entry> shuffled = new ArrayList<>(table.entries());
        Collections.shuffle(shuffled, random);
        assertThat(statistics(new Table(shuffled, table.size())).map(Statistics::rounded))
                .isEqualTo(statistics(table).map(Statistics::rounded));
    }

    @Property(tries = 500)
    void boundsAreInOrderWhateverTheTableSays(@ForAll("anyTables") Table table) {
        statistics(table)
                .ifPresent(known -> ALL.forEach((name, statistic) -> {
                    Computed computed = statistic.apply(known);
                    assertThat(computed.low()).as("%s of %s", name, table).isLessThanOrEqualTo(computed.high());
                }));
    }

    private static Optional<Statistics> statistics(Table table) {
        return Statistics.of(table.entries(), table.places(), table.size(), HUNDRED);
    }
}
