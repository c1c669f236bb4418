package vn.parindex.revisions;

import java.util.OptionalLong;

/**
 * A stored row and its life, counted in releases.
 *
 * @param added number of the release that added it
 * @param withdrawn number of the release that took it out; empty where none did
 */
record SpannedRow<E>(E row, long added, OptionalLong withdrawn) {

    /** Whether it holds in the state that the release with this number left. */
    boolean holdsAfter(long release) {
        return added <= release && (withdrawn.isEmpty() || withdrawn.getAsLong() > release);
    }

    boolean isWithdrawnBy(long release) {
        return withdrawn.isPresent() && withdrawn.getAsLong() == release;
    }
}
