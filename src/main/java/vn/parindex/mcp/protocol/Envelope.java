package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a request says around itself since 2026-07-28: which version it is of and what its client can, in {@code params._meta}, and the version, the method and the
 * name once more in headers, for whoever routes it without reading it. Headers that say something else are refused.
 */
final class Envelope {

    static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    static final String SERVER = "io.modelcontextprotocol/serverInfo";

    private static final Map<String, String> NAMES =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    /** Answers that a client may keep, and for how long. They depend on the language of the request, so that nobody may share them. */
    private static final Set<String> KEPT = Set.of(
            "server/discover",
            "tools/list",
            "prompts/list",
            "resources/list",
            "resources/templates/list",
            "resources/read");

    private static final int KEPT_MILLIS = 60_000;
    private static final Pattern ENCODED = Pattern.compile("=\\?base64\\?(.*)\\?=");

    private Envelope() {}

    /**
     * Checks a request of a version without a handshake.
     *
     * @param header what a header says; null where it is absent
     * @throws RpcError where it lacks what it must say, or its headers say something else
     */
    static void check(RpcMessage message, UnaryOperator<String> header) {
        var meta = message.params().path("_meta");
        if (!meta.path(VERSION).isTextual() || !meta.has(CAPABILITIES)) {
            throw RpcError.of(
                    RpcError.WRONG_PARAMETERS,
                    "params._meta phải có " + VERSION + " và " + CAPABILITIES + ".",
                    "params._meta must have " + VERSION + " and " + CAPABILITIES + ".");
        }
        agree(
                ProtocolVersion.HEADER,
                header.apply(ProtocolVersion.HEADER),
                meta.path(VERSION).asText());
        agree("Mcp-Method", header.apply("Mcp-Method"), message.method());
        var name = NAMES.get(message.method());
        if (name != null && message.params().has(name)) {
            agree("Mcp-Name", decoded(header.apply("Mcp-Name")).orElse(null), message.text(name));
        }
    }

    private static void agree(String header, String said, String meant) {
        if (!meant.equals(said)) {
            throw RpcError.of(
                    RpcError.HEADERS_DIFFER,
                    "Tiêu đề " + header + " phải bằng “" + meant + "” như trong nội dung.",
                    "The header " + header + " must be “" + meant + "”, as the body says.");
        }
    }

    /** A header value, which is wrapped where it holds more than ASCII; empty for a wrapping that cannot be read. */
    private static Optional<String> decoded(String value) {
        var wrapped = ENCODED.matcher(value == null ? "" : value);
        if (!wrapped.matches()) {
            return Optional.ofNullable(value);
        }
        try {
            return Optional.of(new String(Base64.getDecoder().decode(wrapped.group(1)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Adds to the answer what such a version wants in it. */
    static ObjectNode dressed(RpcMessage message, ObjectNode answer) {
        if (answer.path("result") instanceof ObjectNode result) {
            result.put("resultType", "complete");
            if (KEPT.contains(message.method())) {
                result.put("ttlMs", KEPT_MILLIS).put("cacheScope", "private");
            }
        } else if (answer.at("/error/code").intValue() == RpcError.NO_RESOURCE) {
            // A code that was taken back.
            ((ObjectNode) answer.path("error")).put("code", RpcError.WRONG_PARAMETERS);
        }
        return answer;
    }

    /** The HTTP status of such an answer. */
    static int status(ObjectNode answer) {
        return switch (answer.at("/error/code").intValue()) {
            case 0 -> 200;
            case RpcError.NO_METHOD -> 404;
            default -> 400;
        };
    }

    /** What tells a client that asks for a version which nobody speaks. */
    static RpcError unsupported(String requested) {
        var data = JsonNodeFactory.instance.objectNode().put("requested", requested);
        var supported = data.putArray("supported");
        ProtocolVersion.SPOKEN.forEach(supported::add);
        var list = String.join(", ", ProtocolVersion.SPOKEN);
        return RpcError.of(
                        RpcError.NO_VERSION,
                        "Không có phiên bản giao thức “" + requested + "”; hiện có: " + list + ".",
                        "There is no protocol version “" + requested + "”; there are: " + list + ".")
                .with(data);
    }
}
