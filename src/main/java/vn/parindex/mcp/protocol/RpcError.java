package vn.parindex.mcp.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.parindex.http.Lang;
import vn.parindex.http.Text;

/** A message that cannot be answered as it is meant, by the codes of JSON-RPC 2.0. */
final class RpcError extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final int NO_JSON = -32700;
    static final int NO_REQUEST = -32600;
    static final int NO_METHOD = -32601;
    static final int WRONG_PARAMETERS = -32602;
    static final int NO_RESOURCE = -32002;
    static final int HEADERS_DIFFER = -32020;
    static final int NO_VERSION = -32022;

    private final int code;
    private final transient Text message;
    private final transient JsonNode data;

    private RpcError(int code, Text message, JsonNode data) {
        super(message.en());
        this.code = code;
        this.message = message;
        this.data = data;
    }

    static RpcError of(int code, String vi, String en) {
        return new RpcError(code, Text.of(vi, en), null);
    }

    /** The same with what would be right. */
    RpcError with(JsonNode right) {
        return new RpcError(code, message, right);
    }

    /** The answer to the message of this id; null where it could not be read. */
    ObjectNode answer(JsonNode id, Lang lang) {
        var answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        answer.set("id", id == null ? JsonNodeFactory.instance.nullNode() : id);
        var error = answer.putObject("error").put("code", code).put("message", message.in(lang));
        if (data != null) {
            error.set("data", data);
        }
        return answer;
    }
}
