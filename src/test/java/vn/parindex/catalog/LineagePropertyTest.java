package vn.parindex.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.parindex.catalog.ShippedUnits.made;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.parindex.catalog.Lineage.Step;

class LineagePropertyTest {

    private static final List<Unit> UNITS = IntStream.range(0, 8)
            .mapToObj(i -> made("u" + i, "province", "Tỉnh " + i, null, null, null))
            .toList();

    /** Any relations at all, with circles, steps onto itself and units that are not there. */
    @Provide
    Arbitrary<List<UnitRelation>> relations() {
        Arbitrary<String> ids = Arbitraries.integers().between(0, 8).map(i -> "u" + i);
        Arbitrary<String> kinds = Arbitraries.of("renamed", "merged", "replaced");
        Arbitrary<String> days = Arbitraries.integers().between(2000, 2005).map(year -> year + "-01-01");
        return Combinators.combine(ids, ids, kinds, days)
                .as(ShippedUnits::made)
                .list()
                .ofMaxSize(14);
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(step -> step.unit().id()).toList();
    }

    @Property
    void whoComesFromAUnitIsWhoItBecame(@ForAll("relations") List<UnitRelation> relations) {
        var lineage = Lineage.of(UNITS, relations);
        for (Unit one : UNITS) {
            assertThat(ids(lineage.listAncestors(one.id())))
                    .doesNotHaveDuplicates()
                    .doesNotContain(one.id());
            for (Unit other : UNITS) {
                assertThat(ids(lineage.listAncestors(one.id())).contains(other.id()))
                        .isEqualTo(ids(lineage.listDescendants(other.id())).contains(one.id()));
            }
        }
    }

    @Property
    void aSeriesRunsThroughRenamingsOnlyAndEndsWithItsUnit(@ForAll("relations") List<UnitRelation> relations) {
        var lineage = Lineage.of(UNITS, relations);
        for (Unit unit : UNITS) {
            var series = lineage.series(unit.id());
            assertThat(series).doesNotHaveDuplicates().endsWith(unit.id());
            for (int i = 1; i < series.size(); i++) {
                String before = series.get(i - 1);
                assertThat(lineage.listPredecessors(series.get(i)))
                        .anyMatch(step -> step.kind().equals("renamed")
                                && step.unit().id().equals(before));
            }
        }
    }
}
