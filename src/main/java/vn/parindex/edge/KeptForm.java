package vn.parindex.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import vn.parindex.http.answer.Coding;
import vn.parindex.http.caching.Preconditions;

/** What is sent of a kept answer. */
enum KeptForm {
    PLAIN,
    GZIP,
    BROTLI,
    HEAD_OF_PLAIN,
    HEAD_OF_GZIP,
    HEAD_OF_BROTLI,
    NOT_MODIFIED;

    /** The form that a request asks for. */
    static KeptForm of(HttpServerRequest request, KeptAnswer kept) {
        if (isUnchanged(request, kept)) {
            return NOT_MODIFIED;
        }
        boolean head = request.method() == HttpMethod.HEAD;
        String codings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (!kept.compresses() || codings == null) {
            return head ? HEAD_OF_PLAIN : PLAIN;
        }
        if (Brotli.isThere() && Coding.isBrotli(codings)) {
            return head ? HEAD_OF_BROTLI : BROTLI;
        }
        boolean gzip = Coding.of(codings).filter(Coding.GZIP::equals).isPresent();
        if (gzip) {
            return head ? HEAD_OF_GZIP : GZIP;
        }
        return head ? HEAD_OF_PLAIN : PLAIN;
    }

    private static boolean isUnchanged(HttpServerRequest request, KeptAnswer kept) {
        List<String> lines = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
        String tags = lines.isEmpty() ? null : String.join(",", lines);
        return tags != null && Preconditions.holds(tags, kept.tag())
                || Preconditions.isUnchanged(
                        tags, request.getHeader(HttpHeaders.IF_MODIFIED_SINCE), kept.lastModified(), kept.since());
    }

    /** The Content-Encoding; empty without one. */
    Optional<String> coding() {
        return switch (this) {
            case GZIP, HEAD_OF_GZIP -> Optional.of(Coding.GZIP);
            case BROTLI, HEAD_OF_BROTLI -> Optional.of(Coding.BROTLI);
            default -> Optional.empty();
        };
    }

    boolean hasBody() {
        return this == PLAIN || this == GZIP || this == BROTLI;
    }
}
