package vn.parindex.format;

/** An answer that can also be given as a plain table. */
public interface Tabular {

    /** The rows of the answer, in its order. */
    Sheet sheet();
}
