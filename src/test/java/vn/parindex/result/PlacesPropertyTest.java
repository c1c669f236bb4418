package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.parindex.catalog.Figure;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Tables.Table;
import vn.parindex.result.Tables.Truth;

class PlacesPropertyTest {

    @Provide
    Arbitrary<Table> trueTables() {
        return Tables.trueOnes();
    }

    @Provide
    Arbitrary<Truth> truths() {
        return Tables.truths();
    }

    @Provide
    Arbitrary<Table> anyTables() {
        return Tables.arbitraryOnes();
    }

    @Property(tries = 1500)
    void everyPlaceContainsTheTruth(@ForAll("truths") Truth truth) {
        Places places = truth.table().places();
        assertThat(places.consistent()).isTrue();
        for (int i = 0; i < truth.places().size(); i++) {
            var place = placeOf(places, truth.table(), i);
            assertThat(place.place().contains(truth.places().get(i))).isTrue();
            assertThat(place.fits()).isNotEqualTo(false);
        }
    }

    @Property(tries = 800)
    void bothEndsOfEveryPlaceAreReachedAndNoneBeyond(@ForAll("trueTables") Table table) {
        Places places = table.places();
        for (int i = 0; i < table.entries().size(); i++) {
            int unit = i;
            Set<Integer> reached = reached(table, unit, other -> true);
            assertThat(placeOf(places, table, unit).place())
                    .as("unit %s of %s", unit, table)
                    .isEqualTo(new Interval(Collections.min(reached), Collections.max(reached)));
        }
    }

    @Property(tries = 800)
    void aTableIsConsistentIfAnyOrderAgreesWithAllOfIt(@ForAll("anyTables") Table table) {
        boolean possible = !reached(table, 0, other -> true).isEmpty();
        assertThat(table.places().consistent()).as("%s", table).isEqualTo(possible);
    }

    @Property(tries = 800)
    void aConsistentArbitraryTableIsAsTight(@ForAll("anyTables") Table table) {
        Places places = table.places();
        assumeThat(places.consistent()).isTrue();
        for (int i = 0; i < table.entries().size(); i++) {
            int unit = i;
            Set<Integer> reached = reached(table, unit, other -> true);
            assertThat(placeOf(places, table, unit).place())
                    .isEqualTo(new Interval(Collections.min(reached), Collections.max(reached)));
            assertThat(placeOf(places, table, unit).fits()).isNotEqualTo(false);
        }
    }

    /** As the contract words it, by the numbers that are printed: what a spreadsheet makes of the column of scores. */
    @Property(tries = 800)
    void computedCountsThePrintedNumbersWhateverTheirDecimals(@ForAll("anyTables") Table table) {
        Places places = table.places();
        var known = table.entries().stream()
                .map(Places.Entry::figure)
                .filter(Objects::nonNull)
                .map(Figure::value)
                .toList();
        for (int i = 0; i < table.entries().size(); i++) {
            var place = placeOf(places, table, i);
            var figure = table.entries().get(i).figure();
            if (figure == null) {
                assertThat(place.computed()).isNull();
                continue;
            }
            int higher = (int) known.stream()
                    .filter(each -> each.compareTo(figure.value()) > 0)
                    .count();
            int same = (int) known.stream()
                    .filter(each -> each.compareTo(figure.value()) == 0)
                    .count();
            assertThat(place.tied()).isEqualTo(same - 1);
            assertThat(place.computed())
                    .isEqualTo(new Interval(1 + higher, higher + same + table.size() - known.size()));
        }
    }

    @Property(tries = 500)
    void computedContainsEveryPlaceThatKeepsThePrintedOrder(@ForAll("anyTables") Table table) {
        Places places = table.places();
        Tables.everyOrder(table.size(), order -> {
            if (Tables.keepsOrder(table, order, true)) {
                for (int i = 0; i < table.entries().size(); i++) {
                    Interval computed = placeOf(places, table, i).computed();
                    assertThat(computed == null || computed.contains(order[i])).isTrue();
                }
            }
        });
    }

    @Property(tries = 1500)
    void theOrderOfTheEntriesMeansNothing(@ForAll("anyTables") Table table, @ForAll Random random) {
        List<Places.Entry> shuffled = new ArrayList<>(table.entries());
        Collections.shuffle(shuffled, random);
        assertThat(Places.of(shuffled, table.size())).isEqualTo(table.places());
    }

    @Property(tries = 1500)
    void anExactPlaceMoreNeverWidensTheOthers(@ForAll("truths") Truth truth, @ForAll Random random) {
        Table table = truth.table();
        assumeThat(table.entries()).isNotEmpty();
        int placed = random.nextInt(table.entries().size());
        Table fuller = table.with(placed, Interval.exact(truth.places().get(placed)));
        Places before = table.places();
        Places after = fuller.places();
        for (int i = 0; i < table.entries().size(); i++) {
            assertThat(placeOf(before, table, i)
                            .place()
                            .contains(placeOf(after, table, i).place()))
                    .isTrue();
        }
    }

    @Property(tries = 1500)
    void anyTableGetsPlacesWithinThePopulationUnlessOthersArePrinted(@ForAll("anyTables") Table table) {
        Places places = table.places();
        for (int i = 0; i < table.entries().size(); i++) {
            var place = placeOf(places, table, i);
            Interval published = table.entries().get(i).published();
            if (published == null) {
                assertThat(place.place().worst()).isLessThanOrEqualTo(table.size());
                assertThat(place.fits()).isNull();
            } else {
                assertThat(published.contains(place.place())).isTrue();
            }
        }
    }

    private static Places.Place placeOf(Places places, Table table, int unit) {
        return places.find(table.entries().get(unit).unit()).orElseThrow();
    }

    private static Set<Integer> reached(Table table, int unit, IntPredicate bound) {
        Set<Integer> reached = new TreeSet<>();
        Tables.everyOrder(table.size(), order -> {
            for (int i = 0; i < table.entries().size(); i++) {
                Interval published = table.entries().get(i).published();
                if (bound.test(i) && published != null && !published.contains(order[i])) {
                    return;
                }
            }
            if (Tables.keepsOrder(table, order, false)) {
                reached.add(order[unit]);
            }
        });
        return reached;
    }
}
