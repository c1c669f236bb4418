package vn.parindex.mcp.protocol;

import java.util.List;
import java.util.stream.Stream;

/** The versions of the protocol that are spoken. */
final class ProtocolVersion {

    /** The first one without a handshake: each request says for itself which version it is of. */
    static final String WITHOUT_HANDSHAKE = "2026-07-28";

    /** Those that begin with {@code initialize}, newest first. What differs between them is only left out or ignored by the older ones. */
    static final List<String> WITH_HANDSHAKE = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    /** All of them, newest first. */
    static final List<String> SPOKEN =
            Stream.concat(Stream.of(WITHOUT_HANDSHAKE), WITH_HANDSHAKE.stream()).toList();

    /** The last one in which several messages may come at once, and the one of whoever names none. */
    static final String UNSAID = "2025-03-26";

    static final String HEADER = "MCP-Protocol-Version";

    private ProtocolVersion() {}

    /** What is spoken with a client that shakes hands for this version: the same, else the newest of them. */
    static String negotiated(String asked) {
        return WITH_HANDSHAKE.contains(asked) ? asked : WITH_HANDSHAKE.get(0);
    }

    /** Whether several messages may come in one list. */
    static boolean takesBatches(String version) {
        return version.compareTo(UNSAID) <= 0;
    }
}
