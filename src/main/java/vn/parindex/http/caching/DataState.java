package vn.parindex.http.caching;

import java.time.Instant;
import vn.parindex.http.request.Inquiry;

/**
 * Which state of the data a request is answered from; a request-scoped bean of the floor that knows releases.
 *
 * <p>A state that cannot be told because of the request's own fault is recorded with {@link Inquiry#fault} and stood in for by the
 * current one, so that the fault is told with all others; one that does not exist throws.
 */
public interface DataState {

    /** Names the state: equal tags, equal data. ASCII letters, digits, dots and hyphens. */
    String tag();

    /** When the state came to be. */
    Instant lastModified();

    /**
     * Since when nobody was answered from the state before, as far as is known here: a date in between does not tell which of the two a client
     * holds, since a state has its moment before readers see it.
     */
    Instant visibleSince();

    /** Whether the request names a state, instead of reading the present. */
    boolean pinned();

    /** Whether the answer never changes again. */
    boolean isFinal();

    /** Whether the state is not published and must not be kept by anyone. */
    boolean isDraft();
}
