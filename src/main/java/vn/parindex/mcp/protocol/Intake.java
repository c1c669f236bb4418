package vn.parindex.mcp.protocol;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import vn.parindex.http.Text;
import vn.parindex.http.problem.ProblemException;
import vn.parindex.http.problem.ProblemType;

/** Takes bodies in on the event loop, so that a slow sender holds no thread and no place. */
final class Intake {

    private static final int LARGEST_BODY = 64 * 1024;
    private static final long PATIENCE_MILLIS = 10_000;

    private Intake() {}

    /**
     * Takes the body of a request.
     *
     * @param whole is given all of it; not called where it is too large, too slow, or broken off
     */
    static void take(RoutingContext context, Consumer<Buffer> whole) {
        var request = context.request();
        var body = Buffer.buffer();
        boolean[] over = new boolean[1];
        long timer = context.vertx().setTimer(PATIENCE_MILLIS, late -> {
            over[0] = true;
            context.fail(tooSlow());
        });
        request.handler(chunk -> {
            if (over[0]) {
                return;
            }
            if (body.length() + chunk.length() > LARGEST_BODY) {
                over[0] = true;
                context.vertx().cancelTimer(timer);
                context.fail(ProblemException.of(
                        ProblemType.PAYLOAD_TOO_LARGE,
                        Text.of(
                                "Nội dung lớn hơn " + LARGEST_BODY + " byte.",
                                "The body has more than " + LARGEST_BODY + " bytes.")));
                return;
            }
            body.appendBuffer(chunk);
        });
        request.exceptionHandler(gone -> context.vertx().cancelTimer(timer));
        request.endHandler(end -> {
            context.vertx().cancelTimer(timer);
            if (!over[0]) {
                whole.accept(body);
            }
        });
    }

    private static ProblemException tooSlow() {
        long seconds = PATIENCE_MILLIS / 1_000;
        return ProblemException.of(
                ProblemType.MALFORMED_REQUEST,
                Text.of(
                        "Nội dung chưa đến hết trong " + seconds + " giây.",
                        "The body did not arrive within " + seconds + " s."));
    }
}
