package vn.parindex.dataset.rules;

import vn.parindex.dataset.Row;

/** Takes the rows of a package, table by table, each table once. */
public interface RowSink {

    /** Takes nothing. */
    RowSink NONE = new RowSink() {
        @Override
        public void begin(String table) {}

        @Override
        public void accept(Row row) {}
    };

    /** The rows that follow are of this table. */
    void begin(String table);

    /** Takes the next row of the table, in the order of its file. */
    void accept(Row row);
}
