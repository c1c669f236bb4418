package vn.parindex.result;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Pairs each of some rows with one of as many columns, so that as many pairs as can be are wanted ones. Rows that are worth the same with
 * every column are one kind, and so are columns: what counts is how many of one kind go with another, so the work grows with the
 * kinds and not with the rows (the transportation problem, by shortest augmenting paths: Ford and Fulkerson 1956, Edmonds and Karp 1972).
 */
final class Assignment {

    static final int FORBIDDEN = -1;
    static final int PLAIN = 0;
    static final int WANTED = 1;

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final int[][] worth;
    private final int[] rowsLeft;
    private final int[] columnsLeft;
    /** How many pairs there are of each kind of row and of column. */
    private final int[][] pairs;

    /** What a pair costs beyond what its row and its column do is never negative, and 0 for every pair that is made. */
    private final int[] byRow;

    private final int[] byColumn;

    private Assignment(int[] rows, int[] columns, int[][] worth) {
        this.worth = worth;
        rowsLeft = rows.clone();
        columnsLeft = columns.clone();
        pairs = new int[rows.length][columns.length];
        byRow = new int[rows.length];
        byColumn = new int[columns.length];
    }

    /**
     * The greatest number of wanted pairs; empty where all rows cannot be paired.
     *
     * @param rows how many rows there are of each kind
     * @param columns likewise; as many in all
     * @param worth of each kind of row with each kind of column: {@link #FORBIDDEN}, {@link #PLAIN} or {@link #WANTED}
     */
    static OptionalInt mostWanted(int[] rows, int[] columns, int[][] worth) {
        var assignment = new Assignment(rows, columns, worth);
        for (int row = 0; row < rows.length; row++) {
            while (assignment.rowsLeft[row] > 0) {
                if (!assignment.new Search(row).pairs()) {
                    return OptionalInt.empty();
                }
            }
        }
        return OptionalInt.of(assignment.wanted());
    }

    private int wanted() {
        int wanted = 0;
        for (int row = 0; row < pairs.length; row++) {
            for (int column = 0; column < columnsLeft.length; column++) {
                wanted += worth[row][column] == WANTED ? pairs[row][column] : 0;
            }
        }
        return wanted;
    }

    /** Looks for the cheapest way to pair rows of one kind, for which rows of other kinds may have to change their columns. */
    private final class Search {

        private final int source;
        private final int[] least = new int[columnsLeft.length];
        private final int[] rowBefore = new int[columnsLeft.length];
        private final int[] columnBefore = new int[rowsLeft.length];
        private final boolean[] reachedRow = new boolean[rowsLeft.length];
        private final boolean[] reachedColumn = new boolean[columnsLeft.length];

        Search(int source) {
            this.source = source;
            Arrays.fill(least, UNREACHED);
            Arrays.fill(columnBefore, -1);
        }

        /** Pairs at least one row of the kind; false where none can be. */
        boolean pairs() {
            reach(source);
            while (true) {
                int column = nearest();
                if (column < 0) {
                    return false;
                }
                settle(least[column]);
                reachedColumn[column] = true;
                if (columnsLeft[column] > 0) {
                    pair(column);
                    return true;
                }
                for (int row = 0; row < reachedRow.length; row++) {
                    if (!reachedRow[row] && pairs[row][column] > 0) {
                        columnBefore[row] = column;
                        reach(row);
                    }
                }
            }
        }

        private void reach(int row) {
            reachedRow[row] = true;
            for (int column = 0; column < least.length; column++) {
                if (!reachedColumn[column] && worth[row][column] != FORBIDDEN) {
                    int cost = WANTED - worth[row][column] - byRow[row] - byColumn[column];
                    if (cost < least[column]) {
                        least[column] = cost;
                        rowBefore[column] = row;
                    }
                }
            }
        }

        /** The column that is reached at the least cost, of equal ones one that ends the search; -1 if none is. */
        private int nearest() {
            int nearest = -1;
            int distance = UNREACHED;
            for (int column = 0; column < least.length; column++) {
                boolean nearer = least[column] < distance
                        || least[column] == distance
                                && nearest >= 0
                                && columnsLeft[nearest] == 0
                                && columnsLeft[column] > 0;
                if (!reachedColumn[column] && nearer) {
                    nearest = column;
                    distance = least[column];
                }
            }
            return nearest;
        }

        private void settle(int cost) {
            if (cost == 0) {
                return;
            }
            for (int row = 0; row < reachedRow.length; row++) {
                byRow[row] += reachedRow[row] ? cost : 0;
            }
            for (int column = 0; column < least.length; column++) {
                if (reachedColumn[column]) {
                    byColumn[column] -= cost;
                } else if (least[column] != UNREACHED) {
                    least[column] -= cost;
                }
            }
        }

        /** Pairs as many rows as the way to this column takes. */
        private void pair(int last) {
            int many = Math.min(rowsLeft[source], columnsLeft[last]);
            int column = last;
            for (int row = rowBefore[column]; row != source; row = rowBefore[column]) {
                column = columnBefore[row];
                many = Math.min(many, pairs[row][column]);
            }
            column = last;
            for (int row = rowBefore[column]; ; row = rowBefore[column]) {
                pairs[row][column] += many;
                if (row == source) {
                    break;
                }
                column = columnBefore[row];
                pairs[row][column] -= many;
            }
            rowsLeft[source] -= many;
            columnsLeft[last] -= many;
        }
    }
}
