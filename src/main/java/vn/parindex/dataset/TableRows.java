package vn.parindex.dataset;

import java.util.Iterator;

/** The rows of one table, read one at a time in the order of its file; to be closed. */
public interface TableRows extends Iterator<Row>, AutoCloseable {

    /** Whether a column of the format stands in the header. */
    boolean hasColumn(String column);

    @Override
    void close();
}
