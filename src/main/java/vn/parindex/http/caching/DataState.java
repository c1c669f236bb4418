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

    /** Whether the request names a state that never changes again. */
    boolean pinned();

    /** Whether the state is not published and must not be kept by anyone. */
    boolean isDraft();
}
