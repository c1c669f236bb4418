package vn.parindex.format;

import java.util.Optional;

/** An answer that can also be given as a plain table. */
public interface Tabular {

    /** The rows of the answer, in its order. */
    Sheet<?> sheet();

    /** The objects that are lines of NDJSON: the same as in JSON, however many rows of the table tell of one. */
    default Iterable<?> objects() {
        return sheet().items();
    }

    /** The same with units down and years across; empty where the answer has no such form. */
    default Optional<Sheet<?>> wideSheet() {
        return Optional.empty();
    }
}
