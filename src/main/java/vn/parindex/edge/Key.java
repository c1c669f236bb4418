package vn.parindex.edge;

import java.time.LocalDate;
import java.util.Optional;
import vn.parindex.http.Moment;
import vn.parindex.http.caching.CanonicalRead;
import vn.parindex.http.caching.StateTag;
import vn.parindex.release.Release;

/**
 * What a kept answer is found by: what was asked, and the state that it is answered from, so that no answer outlives its state.
 *
 * @param state empty for what names its state itself
 * @param day of an answer that goes on with the day; else empty
 */
record Key(Optional<Release.Published> state, Optional<LocalDate> day, CanonicalRead asked) {

    static Key of(CanonicalRead asked, Release.Published current) {
        return new Key(
                asked.isPinned() ? Optional.empty() : Optional.of(current),
                asked.isOfToday() ? Optional.of(LocalDate.now(Moment.VIET_NAM)) : Optional.empty(),
                asked);
    }

    /** The same state and day, asked by another spelling of the query. */
    Key by(String query) {
        return new Key(state, day, asked.by(query));
    }

    /** Whether it is what is asked for at present, where this state is the current one. */
    boolean isNow(Optional<Release.Published> current) {
        return (state.isEmpty() || state.equals(current))
                && (day.isEmpty() || day.get().equals(LocalDate.now(Moment.VIET_NAM)));
    }

    /** Whether an answer with this entity tag is of the state: it may have changed while the answer was computed. */
    boolean isOf(String tag) {
        return state.map(known -> StateTag.isOf(tag, known.id())).orElse(true);
    }

    /** In bytes, roughly: an address may have thousands. */
    int weight() {
        return 200
                + asked.path().length()
                + asked.query().length()
                + asked.accept().length();
    }
}
