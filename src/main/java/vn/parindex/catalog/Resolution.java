package vn.parindex.catalog;

import java.util.List;

/** What a spelling of a unit comes to: one unit, several that only a day can tell apart, or none. */
public sealed interface Resolution {

    /** {@code byId} tells whether the id itself was written; any other spelling deserves a redirect in a path. */
    record Found(Unit unit, boolean byId) implements Resolution {}

    /** At least two, living ones first, then in Vietnamese order. */
    record Ambiguous(List<Unit> candidates) implements Resolution {}

    /** {@code nearest} are suggestions, best first, at most five; may be empty. */
    record Unknown(List<Unit> nearest) implements Resolution {}
}
