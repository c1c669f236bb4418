package vn.parindex.result;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;

/** Pairs each of some rows with one of as many columns, so that as many pairs as can be are wanted ones (Kuhn 1955, Munkres 1957). */
final class Assignment {

    static final int FORBIDDEN = -1;
    static final int PLAIN = 0;
    static final int WANTED = 1;

    private static final int NEVER = 1_000_000;

    private Assignment() {}

    /**
     * The greatest number of wanted pairs; empty where all rows cannot be paired.
     *
     * @param size how many rows and columns
     * @param worth of a row and a column: {@link #FORBIDDEN}, {@link #PLAIN} or {@link #WANTED}
     */
    static OptionalInt mostWanted(int size, IntBinaryOperator worth) {
        int[] byRow = new int[size + 1];
        int[] byColumn = new int[size + 1];
        int[] rowOf = new int[size + 1];
        for (int row = 1; row <= size; row++) {
            int[] way = new int[size + 1];
            int[] least = new int[size + 1];
            boolean[] done = new boolean[size + 1];
            Arrays.fill(least, Integer.MAX_VALUE);
            rowOf[0] = row;
            int column = 0;
            do {
                done[column] = true;
                int current = rowOf[column];
                int delta = Integer.MAX_VALUE;
                int next = 0;
                for (int each = 1; each <= size; each++) {
                    if (!done[each]) {
                        int cost = cost(worth.applyAsInt(current - 1, each - 1)) - byRow[current] - byColumn[each];
                        if (cost < least[each]) {
                            least[each] = cost;
                            way[each] = column;
                        }
                        if (least[each] < delta) {
                            delta = least[each];
                            next = each;
                        }
                    }
                }
                for (int each = 0; each <= size; each++) {
                    if (done[each]) {
                        byRow[rowOf[each]] += delta;
                        byColumn[each] -= delta;
                    } else {
                        least[each] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            while (column != 0) {
                rowOf[column] = rowOf[way[column]];
                column = way[column];
            }
        }
        int wanted = 0;
        for (int column = 1; column <= size; column++) {
            int each = worth.applyAsInt(rowOf[column] - 1, column - 1);
            if (each == FORBIDDEN) {
                return OptionalInt.empty();
            }
            wanted += each;
        }
        return OptionalInt.of(wanted);
    }

    private static int cost(int worth) {
        return worth == FORBIDDEN ? NEVER : WANTED - worth;
    }
}
