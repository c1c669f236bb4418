package vn.parindex.rows;

import java.util.List;
import java.util.function.LongConsumer;

/**
 * The stored rows of a table by what they say, 24 bytes a row, so that a dataset of millions is compared in memory.
 *
 * <p>A row is known by 128 bits of its cells under a key that is rolled for each table ({@link SipHash}): two different rows with one
 * fingerprint are not to be found. Open addressing with linear probing; a removed row leaves its place taken.
 */
final class Fingerprints {

    private static final char SEPARATOR = 0x1f;
    private static final char EMPTY = 0x1e;
    private static final long FREE = 0;
    private static final long REMOVED = -1;

    private final SipHash hash = new SipHash();
    private final long[] high;
    private final long[] low;
    private final long[] rowIds;
    private int left;

    /** {@code rows}: at most so many are added. */
    Fingerprints(long rows) {
        int places = Math.toIntExact(rows + rows / 2 + 1);
        this.high = new long[places];
        this.low = new long[places];
        this.rowIds = new long[places];
    }

    /** Adds a stored row; ids begin at 1. */
    void add(List<String> cells, long rowId) {
        print(cells);
        int place = place(hash.first());
        while (rowIds[place] != FREE) {
            place = place + 1 == rowIds.length ? 0 : place + 1;
        }
        high[place] = hash.first();
        low[place] = hash.second();
        rowIds[place] = rowId;
        left++;
    }

    /** Takes a row with these cells out; whether there was one. */
    boolean remove(List<String> cells) {
        if (left == 0) {
            return false;
        }
        print(cells);
        for (int place = place(hash.first());
                rowIds[place] != FREE;
                place = place + 1 == rowIds.length ? 0 : place + 1) {
            if (rowIds[place] != REMOVED && high[place] == hash.first() && low[place] == hash.second()) {
                rowIds[place] = REMOVED;
                left--;
                return true;
            }
        }
        return false;
    }

    /** How many are left. */
    int size() {
        return left;
    }

    /** The ids of those that are left, in no order. */
    void forEach(LongConsumer sink) {
        for (long rowId : rowIds) {
            if (rowId != FREE && rowId != REMOVED) {
                sink.accept(rowId);
            }
        }
    }

    private int place(long hash) {
        return (int) Long.remainderUnsigned(hash, rowIds.length);
    }

    private void print(List<String> cells) {
        for (var cell : cells) {
            if (cell == null) {
                hash.add(EMPTY);
            } else {
                hash.add(cell);
            }
            hash.add(SEPARATOR);
        }
        hash.finish();
    }
}
