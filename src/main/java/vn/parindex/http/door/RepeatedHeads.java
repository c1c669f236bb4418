package vn.parindex.http.door;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Answers requests by their heads alone, which came before, byte for byte: such a head asks the same, so that nothing of it need be parsed.
 * Called on the event loop, so it must neither wait nor take long.
 */
public interface RepeatedHeads {

    /** The whole answer, head and body, to the head of an HTTP/1.1 request without a body; null where it goes its usual way. */
    ByteBuf find(byte[] head, ByteBufAllocator memory);
}
