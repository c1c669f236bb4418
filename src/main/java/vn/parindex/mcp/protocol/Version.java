package vn.parindex.mcp.protocol;

import java.util.List;

/** The versions of the protocol that are spoken, newest first. What differs between them is only left out or ignored by the older ones. */
final class Version {

    static final List<String> SPOKEN = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    /** The last one in which several messages may come at once, and the one of whoever names none. */
    static final String UNSAID = "2025-03-26";

    static final String HEADER = "MCP-Protocol-Version";

    private Version() {}

    /** What is spoken with a client that asks for this version: the same, else the newest. */
    static String negotiated(String asked) {
        return SPOKEN.contains(asked) ? asked : SPOKEN.get(0);
    }

    /** Whether several messages may come in one list. */
    static boolean takesBatches(String version) {
        return version.compareTo(UNSAID) <= 0;
    }
}
