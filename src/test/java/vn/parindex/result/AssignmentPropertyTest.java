package vn.parindex.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Pairs of rows and columns against every way to pair them. */
class AssignmentPropertyTest {

    private static final int MOST = 6;

    /** As many rows as columns, of some kinds, and what each kind is worth with each. */
    record Kinds(int[] rows, int[] columns, int[][] worth) {

        @Override
        public String toString() {
            return Arrays.toString(rows) + " with " + Arrays.toString(columns) + ": " + Arrays.deepToString(worth);
        }
    }

    @Provide
    Arbitrary<Kinds> kinds() {
        var worth = Arbitraries.of(Assignment.FORBIDDEN, Assignment.PLAIN, Assignment.WANTED);
        return Arbitraries.integers().between(0, MOST).flatMap(size -> parts(size)
                .flatMap(rows -> parts(size).flatMap(columns -> worth.list()
                        .ofSize(rows.size() * columns.size())
                        .map(all -> new Kinds(
                                ints(rows),
                                ints(columns),
                                IntStream.range(0, rows.size())
                                        .mapToObj(row ->
                                                ints(all.subList(row * columns.size(), (row + 1) * columns.size())))
                                        .toArray(int[][]::new))))));
    }

    /** The number divided into counts of one or more. */
    private static Arbitrary<List<Integer>> parts(int size) {
        return size == 0
                ? Arbitraries.just(List.of())
                : Arbitraries.integers().between(1, size).flatMap(first -> parts(size - first)
                        .map(rest -> IntStream.concat(
                                        IntStream.of(first), rest.stream().mapToInt(each -> each))
                                .boxed()
                                .toList()));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(each -> each).toArray();
    }

    @Property
    void noWayToPairHasMoreWantedOnes(@ForAll("kinds") Kinds kinds) {
        assertThat(Assignment.mostWanted(kinds.rows, kinds.columns, kinds.worth))
                .isEqualTo(ofAllWays(kinds, each(kinds.rows), each(kinds.columns), 0, new boolean[MOST], 0));
    }

    @Property
    void rowsOfAKindCountAsIfEachWereAlone(@ForAll("kinds") Kinds kinds) {
        int[] rows = each(kinds.rows);
        int[] columns = each(kinds.columns);
        int[][] worth = Arrays.stream(rows)
                .mapToObj(row -> Arrays.stream(columns)
                        .map(column -> kinds.worth[row][column])
                        .toArray())
                .toArray(int[][]::new);
        int[] alone = new int[rows.length];
        Arrays.fill(alone, 1);
        assertThat(Assignment.mostWanted(alone, alone, worth))
                .isEqualTo(Assignment.mostWanted(kinds.rows, kinds.columns, kinds.worth));
    }

    @Example
    void aRowChangesItsColumnForAnotherThatHasNoOther() {
        int[][] worth = {{Assignment.WANTED, Assignment.WANTED}, {Assignment.WANTED, Assignment.FORBIDDEN}};
        assertThat(Assignment.mostWanted(new int[] {40, 23}, new int[] {23, 40}, worth))
                .hasValue(63);
    }

    /** The kind of each row. */
    private static int[] each(int[] counts) {
        return IntStream.range(0, counts.length)
                .flatMap(kind -> IntStream.range(0, counts[kind]).map(each -> kind))
                .toArray();
    }

    private static OptionalInt ofAllWays(Kinds kinds, int[] rows, int[] columns, int row, boolean[] taken, int wanted) {
        if (row == rows.length) {
            return OptionalInt.of(wanted);
        }
        return IntStream.range(0, columns.length)
                .filter(column -> !taken[column] && kinds.worth[rows[row]][columns[column]] != Assignment.FORBIDDEN)
                .flatMap(column -> {
                    taken[column] = true;
                    var best = ofAllWays(
                            kinds, rows, columns, row + 1, taken, wanted + kinds.worth[rows[row]][columns[column]]);
                    taken[column] = false;
                    return best.stream();
                })
                .max();
    }
}
