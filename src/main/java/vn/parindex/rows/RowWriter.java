package vn.parindex.rows;

import vn.parindex.dataset.Row;

/** Puts rows into the database in the way it takes most of them; what is added is there once {@link #flush} returned. */
interface RowWriter extends AutoCloseable {

    /** Forgets every row. */
    RowWriter NOWHERE = new RowWriter() {
        @Override
        public void add(RowMapping mapping, Row row) {}

        @Override
        public void withdraw(long rowId) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** Adds a row that keeps every rule to the release. */
    void add(RowMapping mapping, Row row);

    /** Takes a stored row out in the release. */
    void withdraw(long rowId);

    /** Sends what is still held back; afterwards the connection is free for other statements. */
    void flush();

    /** Sends what is still held back, and lets the database know what it holds now, where it would not notice itself. */
    default void finish() {
        flush();
    }

    /** Gives up what was not flushed. */
    @Override
    void close();
}
