package vn.parindex.dataset.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.parindex.catalog.Figure;
import vn.parindex.dataset.RowOrigin;
import vn.parindex.dataset.RowOrigin.Side;
import vn.parindex.dataset.rules.PlacedRows.Placed;

class PlacedRowsTest {

    private record Pair(int better, int worse) {}

    @Provide
    Arbitrary<List<Placed>> tables() {
        var figures = Combinators.combine(
                        Arbitraries.integers().between(795, 805),
                        Arbitraries.integers().between(0, 3))
                .as((tenths, decimals) -> new Figure(BigDecimal.valueOf(tenths, 1), decimals))
                .injectNull(0.2);
        return Combinators.combine(Arbitraries.integers().between(1, 6), figures)
                .as((place, score) -> new Placed(0, 0, place, score, 0, RowOrigin.line(0)))
                .list()
                .ofMaxSize(12)
                .map(rows -> {
                    var numbered = new ArrayList<Placed>();
                    for (var row : rows) {
                        int number = numbered.size();
                        numbered.add(new Placed(
                                number, 0, row.place(), row.score(), number + 2, RowOrigin.line(number + 2)));
                    }
                    return numbered;
                });
    }

    @Property
    void itFindsExactlyThePairsThatContradictEachOther(@ForAll("tables") List<Placed> table) {
        var expected = new ArrayList<Pair>();
        for (var better : table) {
            for (var worse : table) {
                boolean scored = better.score() != null && worse.score() != null;
                boolean shared = better.place() == worse.place()
                        && better.unit() < worse.unit()
                        && !(scored && better.score().agreesWith(worse.score()));
                boolean against = better.place() < worse.place()
                        && scored
                        && worse.score().surelyAbove(better.score());
                if (shared || against) {
                    expected.add(new Pair(better.unit(), worse.unit()));
                }
            }
        }
        assertThat(found(table)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void contradictionsComeByTheWorsePlaceThenTheBetterThenByLine() {
        var table = List.of(
                placed(0, 3, "85", 9),
                placed(1, 1, "80", 8),
                placed(2, 3, "85", 7),
                placed(3, 2, "81", 6),
                placed(4, 2, "81", 5));
        assertThat(found(table))
                .containsExactly(
                        new Pair(1, 4),
                        new Pair(1, 3),
                        new Pair(1, 2),
                        new Pair(4, 2),
                        new Pair(3, 2),
                        new Pair(1, 0),
                        new Pair(4, 0),
                        new Pair(3, 0));
    }

    private static Placed placed(int unit, int place, String score, int line) {
        return new Placed(unit, 0, place, Figure.parse(score), line, RowOrigin.line(line));
    }

    @Test
    void aRowComesBackAsItWentIn() {
        var patched = new RowOrigin(Side.UPLOAD, "Sheet1", List.of("A"), 7);
        var first = new Placed(3, 5, 1, Figure.parse("84.10"), 12, RowOrigin.line(12));
        var second = new Placed(4, 6, 1, null, 13, patched);
        var rows = new PlacedRows();
        rows.add(first);
        rows.add(second);
        var pairs = new ArrayList<Placed>();
        rows.eachContradiction((better, worse) -> pairs.addAll(List.of(better, worse)));
        assertThat(pairs).containsExactly(first, second);
    }

    @Test
    void aLongTableInOrderIsLookedAtOnce() {
        var rows = new PlacedRows();
        for (int place = 1; place <= 200_000; place++) {
            rows.add(new Placed(
                    place,
                    0,
                    place,
                    new Figure(BigDecimal.valueOf(300_000L - place, 3), 3),
                    place + 1,
                    RowOrigin.line(place + 1)));
        }
        var pairs = new ArrayList<Pair>();
        rows.eachContradiction((better, worse) -> pairs.add(new Pair(better.unit(), worse.unit())));
        assertThat(pairs).isEmpty();
    }

    private static List<Pair> found(List<Placed> table) {
        var rows = new PlacedRows();
        table.forEach(rows::add);
        var found = new ArrayList<Pair>();
        rows.eachContradiction((better, worse) -> found.add(new Pair(better.unit(), worse.unit())));
        return found;
    }
}
