package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.parindex.catalog.Interval;
import vn.parindex.result.Tables.Table;

/** Several contradictions in one table, against all orders of its units ({@link EveryOrder}): what holds, each place and each fit. */
class ContradictionsPropertyTest {

    @Provide
    Arbitrary<Table> none() {
        return Tables.planted(0, 6);
    }

    @Provide
    Arbitrary<Table> one() {
        return Tables.planted(1, 6);
    }

    @Provide
    Arbitrary<Table> two() {
        return Tables.planted(2, 6);
    }

    @Provide
    Arbitrary<Table> three() {
        return Tables.planted(3, 6);
    }

    @Provide
    Arbitrary<Table> larger() {
        return Arbitraries.integers().between(1, 5).flatMap(faults -> Tables.planted(faults, 7));
    }

    @Provide
    Arbitrary<Table> any() {
        return Tables.arbitraryOnes();
    }

    @Property(tries = 500)
    void aTrueTableIsReadLikeAllItsCompletions(@ForAll("none") Table table) {
        isReadLikeAllItsCompletions(table);
    }

    @Property
    void oneContradictionIsReadLikeAllCompletions(@ForAll("one") Table table) {
        isReadLikeAllItsCompletions(table);
    }

    @Property
    void twoContradictionsAreReadLikeAllCompletions(@ForAll("two") Table table) {
        isReadLikeAllItsCompletions(table);
    }

    @Property
    void threeContradictionsAreReadLikeAllCompletions(@ForAll("three") Table table) {
        isReadLikeAllItsCompletions(table);
    }

    @Property(tries = 300)
    void sevenUnitsAreReadLikeAllCompletions(@ForAll("larger") Table table) {
        isReadLikeAllItsCompletions(table);
    }

    @Property
    void whateverIsPublishedIsReadLikeAllCompletions(@ForAll("any") Table table) {
        isReadLikeAllItsCompletions(table);
    }

    /** Where a table is too large to tell the largest set, fewer places may hold; never some that contradict each other or a figure. */
    @Property
    void withoutRoomToSearchWhatHoldsStillAgrees(@ForAll("three") Table table) {
        TenableFacts evidence = TenableFacts.of(table.entries(), table.size(), 0, 0);
        Interval[] held = IntStream.range(0, table.entries().size())
                .mapToObj(
                        unit -> evidence.holds(unit) ? table.entries().get(unit).published() : null)
                .toArray(Interval[]::new);
        var figures = table.entries().stream().map(Places.Entry::figure).toList();
        assertThat(Seating.of(figures, table.size()).within(held).feasible()).isTrue();
        if (table.places().consistent()) {
            assertThat(held)
                    .containsExactly(table.entries().stream()
                            .map(Places.Entry::published)
                            .toArray(Interval[]::new));
        }
    }

    private static void isReadLikeAllItsCompletions(Table table) {
        EveryOrder completions = EveryOrder.of(table);
        Places places = table.places();
        BitSet held = new BitSet();
        BitSet published = new BitSet();
        for (int i = 0; i < table.entries().size(); i++) {
            var entry = table.entries().get(i);
            var place = places.find(entry.unit()).orElseThrow();
            var possible = completions.place(i);
            assertThat(place.place()).as("%s of %s", entry, table).isEqualTo(possible.orElse(entry.published()));
            assertThat(place.fits())
                    .as("%s of %s", entry, table)
                    .isEqualTo(entry.published() == null ? null : possible.isPresent());
            held.set(i, places.held().containsKey(entry.unit()));
            published.set(i, entry.published() != null);
        }
        assertThat(held).as("held in %s", table).isEqualTo(completions.held());
    }
}
