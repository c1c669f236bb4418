package vn.parindex.http.answer;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;
import vn.parindex.http.request.ByteRange;

/** Which part of a download a request asks for, so that one that broke off can be resumed (RFC 9110, 14). */
@RequestScoped
public class RangeRequest {

    /** What the contract says of an answer that is not parted. */
    public static final String WHOLE = "The whole";

    /** What the contract says of an answer that is a part. */
    public static final String PART = "The part that `Range` names; ETag and Repr-Digest are those of the whole";

    private final RoutingContext context;

    RangeRequest(RoutingContext context) {
        this.context = context;
    }

    /**
     * The part; empty where the whole is to be answered, also to a HEAD, to a request that first asks whether what it holds is still right, and where
     * {@code If-Range} names another representation. A date in it never fits: two states may have come in the same second.
     *
     * @param tag the strong tag of the representation
     * @param size of the whole, in bytes
     * @throws ProblemException 400 for a Range that cannot be read, 416 for one of which there is no byte
     */
    public Optional<ByteRange> asked(String tag, long size) {
        var headers = context.request().headers();
        String whole = headers.get("If-Range");
        if (context.request().method() != HttpMethod.GET
                || headers.contains("If-None-Match")
                || headers.contains("If-Modified-Since")
                || whole != null && !whole.strip().equals(tag)) {
            return Optional.empty();
        }
        Optional<ByteRange> range = ByteRange.of(headers.get("Range"), size);
        if (range.isPresent() && !range.get().isSatisfiable()) {
            throw ProblemException.of(
                            ProblemType.RANGE_NOT_SATISFIABLE,
                            Text.of(
                                    "Tệp chỉ có " + size + " byte; phần được yêu cầu nằm ngoài tệp.",
                                    "The file has " + size + " bytes; nothing of it is in the part asked for."))
                    .with("Content-Range", range.get().told());
        }
        return range;
    }

    /** Runs the task once the answer has ended, however it did. */
    public void whenOver(Runnable task) {
        context.addEndHandler(end -> task.run());
    }
}
