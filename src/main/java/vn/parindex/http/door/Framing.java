package vn.parindex.http.door;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.parindex.http.problem.Ambiguity;
import vn.parindex.http.problem.ProblemException;

/**
 * Follows the bytes of a connection to know which of them are heads of HTTP/1.1 requests, and holds those against {@link RequestHead}. Since
 * only heads pass that can be read in one way, where a body ends is never in doubt. TLS, HTTP/2 and whatever a request upgrades to are let
 * through unread.
 */
final class Framing {

    private static final int TLS_HANDSHAKE = 0x16;
    private static final String HTTP2 = "PRI * HTTP/2.0";
    private static final Pattern CHUNK =
            Pattern.compile("([0-9A-Fa-f]{1,15})[ \\t]*(;[^\\x00-\\x08\\x0a-\\x1f\\x7f]*)?");

    private enum State {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK_END,
        TRAILER,
        OPAQUE
    }

    private State state = State.HEAD;
    private boolean untouched = true;
    private RequestHead head = new RequestHead();
    private final StringBuilder line = new StringBuilder();
    private boolean chunked;
    /** Of a body or a chunk. */
    private long left;

    private long heads;

    /** Reads every byte of the buffer, whose indices stay; the first thing that they break, or empty. */
    Optional<ProblemException> read(ByteBuf bytes) {
        int at = bytes.readerIndex();
        if (untouched && at < bytes.writerIndex()) {
            untouched = false;
            if (bytes.getByte(at) == TLS_HANDSHAKE) {
                state = State.OPAQUE;
            }
        }
        while (at < bytes.writerIndex() && state != State.OPAQUE) {
            if (state == State.BODY) {
                long skipped = Math.min(left, bytes.writerIndex() - at);
                left -= skipped;
                at += (int) skipped;
                endBody();
            } else {
                var broken = read((char) (bytes.getByte(at++) & 0xFF));
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    /** What is known of the request that is being read. */
    RequestHead head() {
        return head;
    }

    /** Whether the body of the last request is still coming. */
    boolean isWithinBody() {
        return state != State.HEAD && state != State.OPAQUE;
    }

    /** Whether the next byte is the first of a head. */
    boolean isAtStart() {
        return state == State.HEAD && head.isEmpty() && line.length() == 0;
    }

    /** Whether a head has begun and not ended. */
    boolean isWithinHead() {
        return state == State.HEAD && (!head.isEmpty() || line.length() > 0);
    }

    /** How many heads have ended. */
    long heads() {
        return heads;
    }

    private void endBody() {
        if (left == 0) {
            state = chunked ? State.CHUNK_END : State.HEAD;
            if (!chunked) {
                head = new RequestHead();
            }
        }
    }

    private Optional<ProblemException> read(char next) {
        if (next != '\n') {
            line.append(next);
            return RequestHead.checkLength(state == State.HEAD && head.isEmpty(), line.length());
        }
        int end = line.length() - 1;
        if (end < 0 || line.charAt(end) != '\r') {
            return Optional.of(
                    Ambiguity.malformed("Mỗi dòng phải kết thúc bằng CR LF.", "Every line ends with CR LF."));
        }
        String whole = line.substring(0, end);
        line.setLength(0);
        return switch (state) {
            case HEAD -> headLine(whole);
            case CHUNK_SIZE -> chunkSize(whole);
            case CHUNK_END -> chunkEnd(whole);
            default -> trailer(whole);
        };
    }

    private Optional<ProblemException> headLine(String whole) {
        if (head.isEmpty() && whole.isEmpty()) {
            // An empty line before a request is ignored (RFC 9112, 2.2).
            return Optional.empty();
        }
        if (head.isEmpty() && whole.equals(HTTP2)) {
            state = State.OPAQUE;
            return Optional.empty();
        }
        if (!whole.isEmpty()) {
            return head.add(whole);
        }
        var broken = head.checkEnd();
        if (broken.isEmpty()) {
            heads++;
            begin(head.body());
        }
        return broken;
    }

    private void begin(RequestHead.Body body) {
        chunked = body.chunked();
        left = body.length();
        if (head.upgrades()) {
            state = State.OPAQUE;
        } else if (chunked) {
            state = State.CHUNK_SIZE;
        } else {
            state = State.BODY;
            endBody();
        }
    }

    private Optional<ProblemException> chunkSize(String whole) {
        var size = CHUNK.matcher(whole);
        if (!size.matches()) {
            return badChunk();
        }
        left = Long.parseLong(size.group(1), 16);
        state = left == 0 ? State.TRAILER : State.BODY;
        return Optional.empty();
    }

    private Optional<ProblemException> chunkEnd(String whole) {
        state = State.CHUNK_SIZE;
        return whole.isEmpty() ? Optional.empty() : badChunk();
    }

    private static Optional<ProblemException> badChunk() {
        return Optional.of(Ambiguity.malformed(
                "Nội dung gửi theo khối (chunked) sai định dạng.", "The chunks of the body are malformed."));
    }

    private Optional<ProblemException> trailer(String whole) {
        if (!whole.isEmpty()) {
            return RequestHead.checkTrailer(whole);
        }
        state = State.HEAD;
        head = new RequestHead();
        return Optional.empty();
    }
}
