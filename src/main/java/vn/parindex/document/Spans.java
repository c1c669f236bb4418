package vn.parindex.document;

import java.util.HashSet;
import java.util.Set;

/** Where the next cell of a row stands in a table whose cells may reach over several rows and columns, as in HTML. */
final class Spans {

    /** No cell of a table reaches further; a larger number is a mistake or an attack. */
    static final int MOST = 500;

    private final Set<Long> taken = new HashSet<>();
    private int row = -1;
    private int column;

    void beginRow() {
        row++;
        column = 0;
    }

    int row() {
        return row;
    }

    /** Skips places in this row. */
    void skip(int columns) {
        column += Math.min(columns, MOST);
    }

    /** The column of the next cell, which takes its places. */
    int take(int rows, int columns) {
        while (taken.remove(place(row, column))) {
            column++;
        }
        int begin = column;
        for (int down = 1; down < rows; down++) {
            for (int right = 0; right < columns; right++) {
                taken.add(place(row + down, begin + right));
            }
        }
        column += columns;
        return begin;
    }

    /** A span as it was written; 1 for nothing, and for what is no number. */
    static int parse(String written) {
        if (written == null || !written.strip().matches("\\d{1,6}")) {
            return 1;
        }
        return Math.max(1, Math.min(MOST, Integer.parseInt(written.strip())));
    }

    private static long place(int row, int column) {
        return (long) row << 32 | column;
    }
}
