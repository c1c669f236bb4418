package vn.parindex.access;

import java.util.Optional;
import vn.parindex.http.request.RequestId;

/**
 * Where an event comes from.
 *
 * @param caller empty for an anonymous request, and for what the service does by itself
 * @param request method and path; null if there was no request
 * @param client the address it came from; null if there was no request
 */
record Origin(Optional<Caller> caller, String request, String client, Optional<RequestId> requestId) {

    static final Origin SERVICE = new Origin(Optional.empty(), null, null, Optional.empty());

    boolean isRequest() {
        return request != null;
    }
}
