package vn.parindex.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A read as it is asked of the service for everybody: for all of the answer, whatever the one who asked first holds of it. Only the tags
 * that they hold go along: where one is right, that is known before anything is computed, and nothing need be.
 */
final class AskedRequest extends HttpServerRequestWrapper {

    private final HttpServerResponse response;
    private final MultiMap headers;

    AskedRequest(HttpServerRequestInternal first, HttpServerResponse response) {
        super(first);
        this.response = response;
        this.headers = HttpHeaders.headers().setAll(first.headers()).remove(HttpHeaders.IF_MODIFIED_SINCE);
        if (!namesTags(first)) {
            headers.remove(HttpHeaders.IF_NONE_MATCH);
        }
    }

    /** Whether it depends on tags; {@code *} stands for whatever there is, which has to be known first. */
    static boolean namesTags(HttpServerRequest request) {
        String tags = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return tags != null && !tags.strip().equals("*");
    }

    @Override
    public HttpMethod method() {
        return HttpMethod.GET;
    }

    @Override
    public MultiMap headers() {
        return headers;
    }

    @Override
    public String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public String getHeader(CharSequence name) {
        return headers.get(name);
    }

    @Override
    public HttpServerResponse response() {
        return response;
    }
}
