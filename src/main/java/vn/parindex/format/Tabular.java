package vn.parindex.format;

import java.util.Optional;

/** An answer that can also be given as a plain table. */
public interface Tabular {

    /** The rows of the answer, in its order. */
    Sheet<?> sheet();

    /** The same with units down and years across; empty where the answer has no such form. */
    default Optional<Sheet<?>> wideSheet() {
        return Optional.empty();
    }
}
